package fr.healthdatahub.samples.fidelity;

import java.util.List;

/**
 * One distribution, or one figure, of a sample beside what is published.
 *
 * @param id such as {@code age-sex}
 * @param title in English
 * @param unit of the values
 * @param categories names; one for a figure
 * @param sample what the sample has: shares whose sum is 1, or a figure
 * @param published the same, as published
 * @param source publisher, year and file of the published values
 * @param note what the reader must know, maybe empty
 */
public record Marginal(
    String id,
    String title,
    String unit,
    List<String> categories,
    double[] sample,
    double[] published,
    String source,
    String note) {
  /** Whether it is one figure and no distribution. */
  public boolean isFigure() {
    return categories.size() == 1;
  }

  /**
   * Total variation: half the sum of the differences between shares, from 0 (the same) to 1; of a
   * figure, its relative difference.
   */
  public double distance() {
    if (isFigure()) {
      return Math.abs(sample[0] - published[0]) / published[0];
    }
    double sum = 0;
    for (int i = 0; i < sample.length; i++) {
      sum += Math.abs(sample[i] - published[i]);
    }
    return sum / 2;
  }

  static double[] shares(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    double[] shares = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      shares[i] = sum == 0 ? 0 : counts[i] / sum;
    }
    return shares;
  }
}
