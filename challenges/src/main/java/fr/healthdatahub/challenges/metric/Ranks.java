package fr.healthdatahub.challenges.metric;

import java.util.Arrays;

/** Ranks of values by sorting a copy of them: no boxed comparison, no array of indexes. */
final class Ranks {
  private final double[] sorted;

  Ranks(double[] values) {
    sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = values[i] + 0.0; // -0.0 and 0.0 are one value
    }
    Arrays.sort(sorted);
  }

  /** How many values are smaller. */
  int below(double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many values are smaller or equal. */
  int upTo(double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Twice the average rank that equal values share, which is whole; the lowest rank is 1. */
  long twiceAverage(double value) {
    return (long) below(value) + upTo(value) + 1;
  }
}
