package fr.healthdatahub.benchmarks;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.SampleStore;
import fr.healthdatahub.samples.export.WrittenSample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How {@code ./hub generate snds} (CSV, ten years of care) grows with threads and beneficiaries, in
 * a warm JVM. Rows are made, formatted and digested, then forgotten: on a disk, its speed would be
 * measured.
 *
 * <pre>SampleScaling BENEFICIARIES LARGEST</pre>
 *
 * Prints medians of three, of sizes below BENEFICIARIES too, and the memory kept after each. Beside
 * the threads stands what the machine itself makes of two: virtual cores share what is below them.
 */
public final class SampleScaling {
  private static final int TIMES = 3;
  private static final int SMALLEST = 1000;
  private static final SampleStore NOWHERE = path -> new Forgetting();

  private SampleScaling() {}

  public static void main(String[] args) throws IOException {
    long people = Long.parseLong(args[0]);
    long largest = Long.parseLong(args[1]);
    aRow(people, 2); // warm-up
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    List<Double> machine = new ArrayList<>();
    TwoCores.speedup(); // warm-up
    for (int i = 0; i < TIMES; i++) {
      machine.add(TwoCores.speedup());
      one.add(aRow(people, 1));
      two.add(aRow(people, 2));
      machine.add(TwoCores.speedup());
    }
    System.out.printf(
        Locale.ROOT,
        "Warm, without a disk, %,d beneficiaries: %,.0f rows/s on 1 thread, %,.0f on 2: %.2f times"
            + " (aim: 1.7)%n"
            + "  of this machine's own %.2f (%.2f to %.2f), by a loop that stays in a core's cache%n",
        people,
        1 / median(one),
        1 / median(two),
        median(one) / median(two),
        median(machine),
        Collections.min(machine),
        Collections.max(machine));
    double first = 0;
    for (long size = SMALLEST; size <= largest; size *= 10) {
      List<Double> runs = new ArrayList<>();
      for (int i = 0; i < (size < people ? TIMES : 1); i++) {
        runs.add(aRow(size, 1));
      }
      first = size == SMALLEST ? median(runs) : first;
      System.gc();
      System.out.printf(
          Locale.ROOT,
          "  %,9d beneficiaries, 1 thread: %.0f ns a row, %.2f of that of %,d (aim: at most 1.15);"
              + " %d MB kept%n",
          size,
          median(runs) * 1e9,
          median(runs) / first,
          SMALLEST,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** Seconds that a row takes. */
  private static double aRow(long people, int threads) throws IOException {
    SampleRequest request =
        Samples.named("snds")
            .request()
            .withSize(people)
            .withYears(2015, 2024)
            .withThreads(threads)
            .withReport(false);
    long start = System.nanoTime();
    WrittenSample written = Samples.run(request).writePart(NOWHERE, Progress.NONE);
    return (System.nanoTime() - start) / 1e9 / written.rows();
  }

  /** A file that keeps nothing. */
  private static final class Forgetting implements WritableByteChannel {
    private boolean isOpen = true;

    @Override
    public int write(ByteBuffer bytes) {
      int count = bytes.remaining();
      bytes.position(bytes.limit());
      return count;
    }

    @Override
    public boolean isOpen() {
      return isOpen;
    }

    @Override
    public void close() {
      isOpen = false;
    }
  }
}
