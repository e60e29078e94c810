package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.Csv;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.source.Attachment;
import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a sample with any number of threads, always the same bytes: each thread makes the rows of
 * whole pieces, and pieces are appended in order. A fixed number of buffers bounds the memory,
 * whatever the size of the sample.
 */
final class SampleWriter {
  private final RowSource source;
  private final SampleFormat format;
  private final TableFile[] tables;
  private final AttachedFiles attachments;
  private final Progress progress;
  private final BlockingQueue<Part> free;
  private final Thread[] workers;
  private final Map<Long, Part> waiting = new HashMap<>();
  private final long first;
  private final long end;
  private final AtomicLong next;
  private boolean writing;
  private long written;
  private long rows;
  private long bytes;
  private volatile Throwable failure;

  /** The rows of one piece, on their way to the files. */
  private static final class Part {
    final Block block;
    final Bytes[] encoded;

    Part(RowSource source) {
      block = source.newBlock();
      encoded = new Bytes[source.files().size()];
      for (int i = 0; i < encoded.length; i++) {
        encoded[i] = new Bytes(0);
      }
    }
  }

  SampleWriter(
      RowSource source,
      SampleFormat format,
      TableFile[] tables,
      AttachedFiles attachments,
      int threads,
      Progress progress) {
    this.attachments = attachments;
    this.source = source;
    this.format = format;
    this.tables = tables;
    this.progress = progress;
    first = source.firstPiece();
    end = source.endPiece();
    next = new AtomicLong(first);
    workers = new Thread[threads];
    int parts = parts(source, threads);
    free = new ArrayBlockingQueue<>(parts);
    for (int i = 0; i < parts; i++) {
      free.add(new Part(source));
    }
  }

  /** Enough that no thread waits for another, but no more than half of the memory has room for. */
  private static int parts(RowSource source, int threads) {
    long room = Runtime.getRuntime().maxMemory() / 2 / source.bytesAPiece();
    return (int) Math.max(2, Math.min(2L * threads + 1, room));
  }

  /**
   * Writes everything; an interrupt cancels.
   *
   * @param reference whether with the rows that are the same in all shards
   */
  void write(boolean reference) throws IOException {
    header(reference);
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new Thread(this::work, "sample-" + i);
    }
    for (Thread worker : workers) {
      worker.start();
    }
    try {
      for (Thread worker : workers) {
        worker.join();
      }
    } catch (InterruptedException e) {
      fail(new CancellationException());
      awaitAll();
      Thread.currentThread().interrupt();
    }
    if (failure instanceof IOException io) {
      throw io;
    } else if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    } else if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  /** Nobody may write any more when the folder is removed. */
  private void awaitAll() {
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException again) {
          // It was cancelled already.
        }
      }
    }
  }

  private void header(boolean reference) throws IOException {
    try (Encoding encoding = encoding()) {
      Part part = new Part(source);
      if (reference) {
        source.writeReference(part.block);
      }
      for (int i = 0; i < tables.length; i++) {
        if (tables[i] != null) {
          Bytes first = new Bytes(0);
          if (!source.files().get(i).isJson()) {
            encoding.encodeHeader(Csv.header(source.files().get(i).table()), first);
          }
          tables[i].begin(first);
          bytes += first.size();
        }
      }
      encode(part, encoding);
      append(part);
    }
  }

  private Encoding encoding() {
    return Encoding.of(format, source.files().stream().map(SourceFile::table).toList());
  }

  private void work() {
    try (Encoding encoding = encoding()) {
      RowSource.PieceWriter writer = source.writer();
      while (failure == null) {
        Part part = free.take();
        long number = next.getAndIncrement();
        if (number >= end) {
          free.add(part);
          return;
        }
        writer.write(number, part.block);
        encode(part, encoding);
        give(number, part);
      }
    } catch (InterruptedException cancelled) {
      fail(new CancellationException());
    } catch (Throwable anything) {
      fail(anything);
    }
  }

  private void encode(Part part, Encoding encoding) {
    if (format == SampleFormat.CSV) {
      return; // Rows go to the files as they are.
    }
    for (int i = 0; i < tables.length; i++) {
      Bytes to = part.encoded[i];
      to.clear();
      if (tables[i] != null) {
        encoding.encode(i, part.block.rows(i), to);
      }
    }
  }

  /**
   * Keeps a part until its turn has come. Whoever comes while nobody writes appends all whose turn
   * it is; the others go on with their work.
   */
  private void give(long number, Part part) throws IOException {
    synchronized (waiting) {
      waiting.put(number, part);
      if (writing) {
        return;
      }
      writing = true;
    }
    for (Part one = turn(); one != null; one = turn()) {
      append(one);
      one.block.clear();
      free.add(one);
      progress.at(++written, end - first, rows, bytes);
    }
  }

  /** The part whose turn it is, or null; then nobody writes any more. */
  private Part turn() {
    synchronized (waiting) {
      Part part = failure == null ? waiting.remove(first + written) : null;
      writing = part != null;
      return part;
    }
  }

  private void append(Part part) throws IOException {
    for (int i = 0; i < tables.length; i++) {
      if (tables[i] != null) {
        Rows from = part.block.rows(i);
        Bytes encoded = format == SampleFormat.CSV ? from.bytes() : part.encoded[i];
        if (encoded.size() > 0) {
          tables[i].append(encoded, from.count());
          rows += from.count();
          bytes += encoded.size();
        }
      }
    }
    for (Attachment file : part.block.attachments()) {
      attachments.write(file);
      bytes += file.content().length;
    }
  }

  /** Keeps the first reason and wakes all threads, so that they end. */
  private void fail(Throwable reason) {
    synchronized (this) {
      if (failure == null) {
        failure = reason;
      }
    }
    for (Thread worker : workers) {
      if (worker != Thread.currentThread()) {
        worker.interrupt();
      }
    }
  }
}
