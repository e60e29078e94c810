package fr.healthdatahub.challenges.scoring;

import fr.healthdatahub.challenges.metric.Metric;
import fr.healthdatahub.challenges.metric.PredictionRange;

/**
 * A score of the public split as it leaves the Hub. The more digits it has, the more labels one
 * answer can tell: predictions chosen as powers of a base write each label into digits of its own.
 */
final class PublicScore {
  /** More would tell labels of 1,000 cases that are scored by probability. */
  private static final int MOST_DECIMALS = 3;

  /** With fewer cases than this each weighs more, and so shows in earlier digits. */
  private static final int FEW_ROWS = 500;

  private static final int DECIMALS_OF_FEW_ROWS = 2;
  private static final int SIGNIFICANT_DIGITS = 3;

  private PublicScore() {}

  /**
   * Rounds a score: to three decimals; scores without a bound to three significant digits as well;
   * scores of probabilities to two decimals when fewer than 500 cases count.
   *
   * @param publicRows how many cases the score counts
   */
  static double shown(Metric metric, int publicRows, double score) {
    if (!Double.isFinite(score) || score == 0) {
      return score;
    }
    double told = Math.max(score, metric.lowestShown());
    return rounded(told, decimals(metric, publicRows, told));
  }

  private static int decimals(Metric metric, int publicRows, double score) {
    if (metric.unbounded()) {
      int magnitude = (int) Math.floor(Math.log10(Math.abs(score)));
      return Math.min(MOST_DECIMALS, SIGNIFICANT_DIGITS - 1 - magnitude);
    }
    return metric.predictionRange() == PredictionRange.PROBABILITY && publicRows < FEW_ROWS
        ? DECIMALS_OF_FEW_ROWS
        : MOST_DECIMALS;
  }

  /** Powers of ten are exact, so that a rounded score has no digits of noise. */
  private static double rounded(double score, int decimals) {
    double power = Math.pow(10, Math.abs(decimals));
    return decimals >= 0 ? Math.rint(score * power) / power : Math.rint(score / power) * power;
  }
}
