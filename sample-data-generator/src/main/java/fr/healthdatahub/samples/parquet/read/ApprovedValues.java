package fr.healthdatahub.samples.parquet.read;

import java.util.Arrays;

/** Some of the values of a column that were approved: of two with one place, the later. */
final class ApprovedValues {
  private static final int BITS = 11;
  private static final int PLACES = 1 << BITS;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] low = new long[PLACES];
  private final long[] high = new long[PLACES];

  ApprovedValues() {
    Arrays.fill(high, -1); // No value has it.
  }

  /**
   * @param low the value, or its first eight bytes
   * @param high what else tells it from others, not negative
   */
  boolean has(long low, long high) {
    int place = place(low, high);
    return this.low[place] == low && this.high[place] == high;
  }

  void add(long low, long high) {
    int place = place(low, high);
    this.low[place] = low;
    this.high[place] = high;
  }

  private static int place(long low, long high) {
    return (int) ((low * SPREAD ^ high) * SPREAD >>> Long.SIZE - BITS);
  }
}
