package fr.healthdatahub.challenges.metric;

/** Which values of a metric are the better ones. */
public enum Direction {
  LOWER_IS_BETTER,
  HIGHER_IS_BETTER;

  /** Whether {@code one} beats {@code other}; equal values beat neither. */
  public boolean better(double one, double other) {
    return this == LOWER_IS_BETTER ? one < other : one > other;
  }
}
