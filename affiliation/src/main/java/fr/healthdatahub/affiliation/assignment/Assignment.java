package fr.healthdatahub.affiliation.assignment;

import java.util.Arrays;
import java.util.List;

/**
 * Experts of each demand.
 *
 * @param experts per demand (a column of the matrix) the rows, the best score first
 * @param sums per demand the sum of the scores
 * @param proven whether it is proven that nothing is better; false when the search for the fair one
 *     was cut short
 */
public record Assignment(List<List<Integer>> experts, double[] sums, boolean proven) {
  /** The sum of all scores. */
  public double total() {
    return Arrays.stream(sums).sum();
  }

  /** The sum of the demand that fares worst. */
  public double worst() {
    return Arrays.stream(sums).min().orElse(0);
  }
}
