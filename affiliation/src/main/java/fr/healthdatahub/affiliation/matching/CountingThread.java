package fr.healthdatahub.affiliation.matching;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.BytesRef;

/** Counts the terms of experts, beside other threads, with a vocabulary of its own. */
final class CountingThread implements Closeable {
  /** So many lists of experts wait; then who adds more does. */
  private static final int WAITING = 2;

  private final Vocabulary vocabulary = new Vocabulary();
  private final ExpertCounter counter;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Deque<Future<?>> waiting = new ArrayDeque<>();

  /** An expert with the number by which the caller finds it again. */
  record Added(Expert expert, long source) {}

  CountingThread(Concepts concepts) {
    counter = new ExpertCounter(vocabulary, concepts);
  }

  /** Counts some experts into a file, after those before. */
  void count(List<Added> experts, Path file) throws IOException {
    waiting.add(
        thread.submit(
            () -> {
              write(experts, file);
              return null;
            }));
    await(WAITING);
  }

  /** What was counted, when all was. */
  Vocabulary end() throws IOException {
    await(0);
    thread.shutdown();
    return vocabulary;
  }

  /** Waits until no file is written any more. */
  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  private void await(int most) throws IOException {
    try {
      while (waiting.size() > most) {
        waiting.remove().get();
      }
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  private static IOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IOException("Interrupted", cause);
  }

  private void write(List<Added> experts, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (Added added : experts) {
        counter.count(added.expert());
        write(out, new BytesRef(added.expert().id()));
        out.writeLong(added.source());
        write(out, counter.units());
        write(out, counter.skills());
      }
    }
  }

  private static void write(DataOutputStream out, BytesRef packed) throws IOException {
    out.writeInt(packed.length);
    out.write(packed.bytes, packed.offset, packed.length);
  }
}
