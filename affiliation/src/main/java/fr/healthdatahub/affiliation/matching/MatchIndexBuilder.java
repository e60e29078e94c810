package fr.healthdatahub.affiliation.matching;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Makes an index of any number of experts in two passes: texts become counted terms in a file, and
 * once it is known how rare each term is, the file becomes the index. Memory holds the vocabulary
 * and Lucene's buffer only.
 */
public final class MatchIndexBuilder implements Closeable {
  private static final double BUFFER_MB = 128;

  private final Path folder;
  private final Path counted;
  private final BestUnits bestUnits;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Concepts concepts = new Concepts();
  private final ExpertCounter counter = new ExpertCounter(vocabulary, concepts);
  private final DataOutputStream out;
  private int experts;

  /**
   * @param folder empty; the index stays in it
   */
  public MatchIndexBuilder(Path folder) throws IOException {
    this(folder, BestUnits.STANDARD);
  }

  MatchIndexBuilder(Path folder, BestUnits bestUnits) throws IOException {
    this.folder = folder;
    this.bestUnits = bestUnits;
    this.counted = Files.createDirectories(folder).resolve("counted");
    this.out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(counted), 1 << 18));
  }

  /**
   * Adds an expert.
   *
   * @param source a number by which the caller finds the expert again
   */
  public void add(Expert expert, long source) throws IOException {
    out.writeUTF(expert.id());
    out.writeLong(source);
    counter.count(expert);
    write(counter.units());
    write(counter.skills());
    experts++;
  }

  /** The index of all experts that were added. */
  public MatchIndex build() throws IOException {
    out.close();
    vocabulary.close();
    MMapDirectory directory = new MMapDirectory(folder.resolve("index"));
    IndexWriterConfig config = new IndexWriterConfig(null);
    config.setRAMBufferSizeMB(BUFFER_MB).setUseCompoundFile(false);
    config.setSimilarity(new BoundSimilarity());
    config.setMergePolicy(new LogByteSizeMergePolicy()); // keeps experts in their order
    try (IndexWriter writer = new IndexWriter(directory, config);
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(counted), 1 << 18))) {
      ExpertDocument document = new ExpertDocument(vocabulary, concepts, bestUnits);
      for (int i = 0; i < experts; i++) {
        String id = in.readUTF();
        long source = in.readLong();
        writer.addDocument(document.of(id, source, read(in), read(in)));
      }
    }
    Files.delete(counted);
    return new MatchIndex(directory, vocabulary, concepts, bestUnits);
  }

  /** Gives up, or does nothing after {@link #build}. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(counted);
  }

  private void write(BytesRef packed) throws IOException {
    out.writeInt(packed.length);
    out.write(packed.bytes, packed.offset, packed.length);
  }

  private static BytesRef read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new BytesRef(bytes);
  }
}
