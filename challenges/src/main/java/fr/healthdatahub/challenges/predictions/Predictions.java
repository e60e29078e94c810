package fr.healthdatahub.challenges.predictions;

/**
 * Predictions that were found valid.
 *
 * @param values one a case, in the order of the cases
 */
public record Predictions(double[] values) {
  /** Number of cases. */
  public int rows() {
    return values.length;
  }
}
