package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rows from which to draw.
 *
 * @param sums of the weights up to each row; null where all are alike
 */
record Wheel(Object[][] rows, double[] sums) {
  /** So many rows that are taken are drawn in vain before the next free one is looked for. */
  private static final int TRIES = 40;

  static Wheel of(List<Object[]> rows, int weight) {
    if (weight < 0) {
      return new Wheel(rows.toArray(Object[][]::new), null);
    }
    double[] sums = new double[rows.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += rows.get(i)[weight] instanceof Double one ? Math.max(0, one) : 0;
      sums[i] = sum;
    }
    return new Wheel(rows.toArray(Object[][]::new), sums);
  }

  /** A row that is free, or null where there is none. */
  Object[] turn(Draws draws, Predicate<Object[]> free) {
    if (sums != null && sums[sums.length - 1] == 0) {
      return null;
    }
    int at = 0;
    for (int i = 0; i < TRIES; i++) {
      at = any(draws);
      if (free.test(rows[at])) {
        return rows[at];
      }
    }
    for (int i = 1; i < rows.length; i++) {
      int next = (at + i) % rows.length;
      if (weighs(next) && free.test(rows[next])) {
        return rows[next];
      }
    }
    return null;
  }

  private int any(Draws draws) {
    if (sums == null) {
      return draws.between(0, rows.length - 1);
    }
    int at = Arrays.binarySearch(sums, draws.unit() * sums[sums.length - 1]);
    return Math.min(rows.length - 1, at < 0 ? -at - 1 : at + 1);
  }

  private boolean weighs(int at) {
    return sums == null || sums[at] > (at == 0 ? 0 : sums[at - 1]);
  }
}
