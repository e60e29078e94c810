package fr.healthdatahub.affiliation.matching;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.Directory;

/** Finds the experts of a demand. Thread-safe. */
public final class MatchIndex implements Closeable {
  private final List<Directory> parts;
  private final IndexReader reader;
  private final Vocabulary vocabulary;
  private final Concepts concepts;
  private final BestUnits bestUnits;

  MatchIndex(List<Directory> parts, Vocabulary vocabulary, Concepts concepts, BestUnits bestUnits)
      throws IOException {
    this.parts = parts;
    this.vocabulary = vocabulary;
    this.concepts = concepts;
    this.bestUnits = bestUnits;
    IndexReader[] readers = new IndexReader[parts.size()];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = DirectoryReader.open(parts.get(i));
    }
    this.reader = new MultiReader(readers);
  }

  /** How many experts there are. */
  public int size() {
    return reader.numDocs();
  }

  /** How many units they have. */
  public int units() {
    return vocabulary.units();
  }

  /**
   * The best experts of a demand.
   *
   * @param top how many, at least 1; experts who share nothing with the demand are not among them
   */
  public MatchResult best(Demand demand, Weights weights, int top, Admission admission)
      throws IOException {
    DemandQuery query = query(demand, weights);
    BestCandidates best = new BestCandidates(top, admission);
    List<Clause> clauses = query.bound(vocabulary, concepts);
    for (LeafReaderContext leaf : reader.leaves()) {
      new BoundedSearch(query, clauses, leaf, best).run();
    }
    return new MatchResult(this, query, best.best(), best.refused(), best.visited());
  }

  /** All experts, the best first, also those who share nothing with the demand. */
  public MatchResult all(Demand demand, Weights weights, Admission admission) throws IOException {
    DemandQuery query = query(demand, weights);
    BestCandidates best = new BestCandidates(Math.max(1, size()), admission);
    for (LeafReaderContext leaf : reader.leaves()) {
      ExactScores exact = new ExactScores(query, leaf);
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        best.score(exact, document);
      }
    }
    return new MatchResult(this, query, best.best(), best.refused(), best.visited());
  }

  /**
   * One expert and a demand.
   *
   * @param textShare of the score; what is left is the taxonomy's
   */
  public record One(Match match, double textShare) {}

  /**
   * How well one expert fits a demand, whatever stands against them.
   *
   * @param position among the experts in the order in which they were added, from 0
   */
  public One one(Demand demand, Weights weights, int position) throws IOException {
    DemandQuery query = query(demand, weights);
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(position, reader.leaves()));
    Candidate candidate = new ExactScores(query, leaf).of(position - leaf.docBase);
    return new One(explained(query, candidate), query.textShare());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    for (Directory part : parts) {
      part.close();
    }
  }

  Match explained(DemandQuery query, Candidate candidate) throws IOException {
    Document stored = reader.storedFields().document(candidate.document());
    LeafReaderContext leaf =
        reader.leaves().get(ReaderUtil.subIndex(candidate.document(), reader.leaves()));
    return new ExactScores(query, leaf).explained(candidate, stored.get(IndexFields.ID));
  }

  private DemandQuery query(Demand demand, Weights weights) {
    TaxonomyQuery taxonomy = new TaxonomyQuery(demand, concepts);
    TextQuery text = new TextQuery(demand, vocabulary, concepts, bestUnits);
    return new DemandQuery(text, taxonomy, weights.textShare(taxonomy.stated()));
  }
}
