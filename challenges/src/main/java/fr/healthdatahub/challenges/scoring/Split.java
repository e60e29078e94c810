package fr.healthdatahub.challenges.scoring;

/** The two parts of the hidden cases: one scored in public at once, one sealed until the end. */
public enum Split {
  PUBLIC,
  PRIVATE;

  private static final double SHOWN_STEPS = 1000;

  /**
   * A score as it leaves the Hub: with three decimals on the public split, because more digits
   * would tell more labels a query.
   */
  public double shown(double score) {
    return this == PUBLIC ? Math.rint(score * SHOWN_STEPS) / SHOWN_STEPS : score;
  }
}
