package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.schema.Label;
import java.util.List;

/**
 * One distribution, or one figure, of a sample beside what is published.
 *
 * @param id such as {@code age-sex}
 * @param unit of a figure, or what the categories of a distribution are
 * @param groups of categories, each with the same ones; empty where there are none
 * @param categories names, for each group anew; one for a figure
 * @param sample what the sample has: shares whose sum is 1, or a figure
 * @param published the same, as published
 * @param source publisher and year of the published values
 * @param note what the reader must know, maybe empty
 */
public record Marginal(
    String id,
    Label title,
    Label unit,
    List<Label> groups,
    List<Label> categories,
    double[] sample,
    double[] published,
    Label source,
    Label note) {
  /** Whether it is one figure and no distribution. */
  public boolean isFigure() {
    return sample.length == 1;
  }

  /** The English name of a value: its group, if any, and its category. */
  String name(int value) {
    String category = categories.get(value % categories.size()).en();
    if (groups.isEmpty()) {
      return category;
    }
    return groups.get(value / categories.size()).en() + " " + category;
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
