package fr.healthdatahub.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Order statistics of times in nanoseconds. */
final class Quantiles {
  private final double[] sorted;

  Quantiles(Collection<Long> nanos) {
    sorted = nanos.stream().mapToDouble(Long::doubleValue).sorted().toArray();
  }

  /** The least value that a share of all does not exceed, in milliseconds. */
  double millis(double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
  }

  /** The middle of a few numbers. */
  static double median(double... values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return (copy[(copy.length - 1) / 2] + copy[copy.length / 2]) / 2;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %,.1f ms, p95 %,.1f ms, p99 %,.1f ms, longest %,.1f ms",
        millis(0.5),
        millis(0.95),
        millis(0.99),
        millis(1));
  }
}
