package fr.healthdatahub.affiliation.matching;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Makes an index of any number of experts in two passes: texts become counted terms in files, and
 * once it is known how rare each term is, the files become the index, one part a thread. Memory
 * holds the vocabulary and Lucene's buffers only.
 */
public final class MatchIndexBuilder implements Closeable {
  private static final double BUFFER_MB = 64;
  private static final int EXPERTS_A_FILE = 4096;
  private static final int MOST_THREADS = 8;

  private final Path folder;
  private final BestUnits bestUnits;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Concepts concepts = new Concepts();
  private final ExpertCounter counter = new ExpertCounter(vocabulary, concepts);
  private final List<Path> files = new ArrayList<>();
  private DataOutputStream out;
  private int experts;

  /**
   * @param folder empty; the index stays in it
   */
  public MatchIndexBuilder(Path folder) throws IOException {
    this(folder, BestUnits.STANDARD);
  }

  MatchIndexBuilder(Path folder, BestUnits bestUnits) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.bestUnits = bestUnits;
  }

  /**
   * Adds an expert.
   *
   * @param source a number by which the caller finds the expert again
   */
  public void add(Expert expert, long source) throws IOException {
    if (experts % EXPERTS_A_FILE == 0) {
      next();
    }
    counter.count(expert);
    out.writeUTF(expert.id());
    out.writeLong(source);
    write(counter.units());
    write(counter.skills());
    experts++;
  }

  /** The index of all experts that were added, in their order. */
  public MatchIndex build() throws IOException {
    closeFile();
    vocabulary.close();
    int threads = Math.max(1, Math.min(MOST_THREADS, Math.min(cores(), files.size())));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    List<Directory> parts = new ArrayList<>();
    try {
      List<Future<Directory>> made = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int from = files.size() * i / threads;
        int to = files.size() * (i + 1) / threads;
        Path part = folder.resolve("index-" + i);
        made.add(workers.submit(() -> part(part, files.subList(from, to))));
      }
      for (Future<Directory> one : made) {
        parts.add(one.get());
      }
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", stopped);
    } finally {
      workers.shutdownNow();
    }
    return new MatchIndex(parts, vocabulary, concepts, bestUnits);
  }

  /** Gives up, or does nothing after {@link #build}. */
  @Override
  public void close() throws IOException {
    closeFile();
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private void next() throws IOException {
    closeFile();
    Path file = folder.resolve("counted-" + files.size());
    files.add(file);
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  private void closeFile() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  private Directory part(Path path, List<Path> counted) throws IOException {
    Directory directory = new MMapDirectory(path);
    IndexWriterConfig config = new IndexWriterConfig(null);
    config.setRAMBufferSizeMB(BUFFER_MB).setUseCompoundFile(false);
    config.setSimilarity(new BoundSimilarity());
    config.setMergePolicy(new LogByteSizeMergePolicy()); // keeps experts in their order
    ExpertDocument document = new ExpertDocument(vocabulary, concepts, bestUnits);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Path file : counted) {
        add(writer, document, file);
        Files.delete(file);
      }
    }
    return directory;
  }

  private static void add(IndexWriter writer, ExpertDocument document, Path file)
      throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        String id = in.readUTF();
        long source = in.readLong();
        writer.addDocument(document.of(id, source, read(in), read(in)));
      }
    } catch (EOFException end) {
      return; // Experts end where the file does.
    }
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
