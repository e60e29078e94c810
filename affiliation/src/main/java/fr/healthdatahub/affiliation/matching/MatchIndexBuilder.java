package fr.healthdatahub.affiliation.matching;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
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
 * holds the vocabularies and Lucene's buffers only. Which thread counts whom depends on the number
 * of threads only.
 */
public final class MatchIndexBuilder implements Closeable {
  private static final double BUFFER_MB = 64;
  private static final int EXPERTS_A_FILE = 1024;
  private static final int MOST_THREADS = 8;

  private final Path folder;
  private final BestUnits bestUnits;
  private final Concepts concepts = new Concepts();
  private final List<CountingThread> counting = new ArrayList<>();
  private final List<CountedFile> files = new ArrayList<>();
  private List<CountingThread.Added> added = new ArrayList<>();

  /**
   * Some experts, counted.
   *
   * @param thread whose vocabulary has their terms
   */
  private record CountedFile(Path path, int thread) {}

  /**
   * @param folder empty; the index stays in it
   */
  public MatchIndexBuilder(Path folder) throws IOException {
    this(folder, BestUnits.STANDARD);
  }

  MatchIndexBuilder(Path folder, BestUnits bestUnits) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.bestUnits = bestUnits;
    for (int i = 0; i < threads(); i++) {
      counting.add(new CountingThread(concepts));
    }
  }

  /**
   * Adds an expert.
   *
   * @param source a number by which the caller finds the expert again
   */
  public void add(Expert expert, long source) throws IOException {
    added.add(new CountingThread.Added(expert, source));
    if (added.size() == EXPERTS_A_FILE) {
      count();
    }
  }

  /** The index of all experts that were added, in their order. */
  public MatchIndex build() throws IOException {
    count();
    List<Vocabulary> counted = new ArrayList<>();
    for (CountingThread thread : counting) {
      counted.add(thread.end());
    }
    Vocabulary vocabulary = new Vocabulary();
    List<int[]> numbers = counted.stream().map(vocabulary::addAll).toList();
    vocabulary.close();
    int threads = Math.max(1, Math.min(threads(), files.size()));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    List<Directory> parts = new ArrayList<>();
    try {
      List<Future<Directory>> made = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        List<CountedFile> some =
            files.subList(files.size() * i / threads, files.size() * (i + 1) / threads);
        Path part = folder.resolve("index-" + i);
        made.add(workers.submit(() -> part(part, some, vocabulary, numbers)));
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
    for (CountingThread thread : counting) {
      thread.close();
    }
    for (CountedFile file : files) {
      Files.deleteIfExists(file.path());
    }
  }

  private static int threads() {
    return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  private void count() throws IOException {
    if (!added.isEmpty()) {
      int thread = files.size() % counting.size();
      Path path = folder.resolve("counted-" + files.size());
      files.add(new CountedFile(path, thread));
      counting.get(thread).count(added, path);
      added = new ArrayList<>();
    }
  }

  private Directory part(
      Path path, List<CountedFile> counted, Vocabulary vocabulary, List<int[]> numbers)
      throws IOException {
    Directory directory = new MMapDirectory(path);
    IndexWriterConfig config = new IndexWriterConfig(null);
    config.setRAMBufferSizeMB(BUFFER_MB).setUseCompoundFile(false);
    config.setMergePolicy(new LogByteSizeMergePolicy()); // keeps experts in their order
    ExpertDocument document = new ExpertDocument(vocabulary, concepts, bestUnits);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (CountedFile file : counted) {
        document.numbered(numbers.get(file.thread()));
        add(writer, document, file.path());
        Files.delete(file.path());
      }
    }
    vocabulary.greatest(document.greatest());
    return directory;
  }

  private static void add(IndexWriter writer, ExpertDocument document, Path file)
      throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        String id = read(in).utf8ToString();
        long source = in.readLong();
        writer.addDocument(document.of(id, source, read(in), read(in)));
      }
    } catch (EOFException end) {
      return; // Experts end where the file does.
    }
  }

  private static BytesRef read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new BytesRef(bytes);
  }
}
