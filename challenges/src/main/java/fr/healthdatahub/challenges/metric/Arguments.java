package fr.healthdatahub.challenges.metric;

/** The check that every metric makes before it computes. */
final class Arguments {
  private Arguments() {}

  static void check(Truth truth, double[] predictions) {
    if (truth.rows() != predictions.length) {
      throw new IllegalArgumentException(
          predictions.length + " predictions for " + truth.rows() + " cases");
    }
  }
}
