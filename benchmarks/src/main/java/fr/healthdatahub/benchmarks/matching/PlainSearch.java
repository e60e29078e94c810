package fr.healthdatahub.benchmarks.matching;

import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.EvidenceUnit;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.text.Terms;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;

/** The peer: a plain Lucene index of units, asked for the same words by BM25. */
final class PlainSearch implements Closeable {
  private static final String TEXT = "text";

  private final MMapDirectory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  PlainSearch(Path folder) throws IOException {
    directory = new MMapDirectory(folder);
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    writer = new IndexWriter(directory, config.setRAMBufferSizeMB(128).setUseCompoundFile(false));
  }

  void add(Expert expert) throws IOException {
    for (EvidenceUnit unit : expert.units()) {
      Document document = new Document();
      String text = unit.title() + " " + unit.text();
      document.add(new TextField(TEXT, text, Field.Store.NO));
      writer.addDocument(document);
    }
  }

  /** No unit comes any more. */
  void open() throws IOException {
    writer.close();
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /** How many units were found among the best. */
  int best(Demand demand, int top) throws IOException {
    Set<String> terms = new LinkedHashSet<>(Terms.of(demand.title(), demand.language()));
    terms.addAll(Terms.of(demand.text(), demand.language()));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
    return searcher.search(query.build(), top).scoreDocs.length;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
