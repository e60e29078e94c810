package fr.healthdatahub.benchmarks;

import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The limit of {@code ./hub generate}: rows as wide, formatted by the same code and written to
 * files, but without people, care or digests.
 *
 * <pre>FormatterLimit FOLDER ROWS BYTES_A_ROW THREADS</pre>
 *
 * Prints rows a second.
 */
public final class FormatterLimit {
  private static final int BATCH = 10_000;

  private FormatterLimit() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    long rows = Long.parseLong(args[1]);
    int width = Integer.parseInt(args[2]);
    int threads = Integer.parseInt(args[3]);
    run(folder, rows / 10, width, threads); // warm-up
    long start = System.nanoTime();
    run(folder, rows, width, threads);
    System.out.printf("%.0f%n", rows / ((System.nanoTime() - start) / 1e9));
  }

  private static void run(Path folder, long rows, int width, int threads) throws Exception {
    AtomicLong left = new AtomicLong(rows);
    Thread[] workers = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      Path file = folder.resolve("limit-" + i + ".csv");
      workers[i] =
          new Thread(
              () -> {
                try {
                  write(file, left, width);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      workers[i].start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private static void write(Path file, AtomicLong left, int width) throws IOException {
    Table table = Tables.of("ER_BIO_F");
    // Eight cells that vary take some 60 bytes; a constant one makes the row as wide as ours.
    RowShape shape =
        RowShape.of(
            table,
            Map.of("ORG_CLE_NEW", "x".repeat(Math.max(1, width - 60))),
            "BIO_ACT_QSN",
            "BIO_PRS_IDE",
            "DCT_ORD_NUM",
            "FLX_DIS_DTD",
            "FLX_EMT_NUM",
            "FLX_TRT_DTD",
            "ORG_CLE_NUM",
            "PRS_ORD_NUM");
    byte[] organisation = "SYN075001".getBytes(StandardCharsets.US_ASCII);
    Rows rows = new Rows();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (left.addAndGet(-BATCH) >= 0) {
        rows.clear();
        for (int i = 0; i < BATCH; i++) {
          rows.begin(shape);
          rows.number(1);
          rows.number(1577);
          rows.number(100_000_000L + i);
          rows.day(17_600 + i % 2000);
          rows.number(1);
          rows.day(17_590 + i % 2000);
          rows.text(organisation);
          rows.number(i % 9);
          rows.end();
        }
        ByteBuffer bytes = ByteBuffer.wrap(rows.bytes().array(), 0, rows.bytes().size());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
    }
  }
}
