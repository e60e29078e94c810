package fr.healthdatahub.challenges.metric;

/** Which predictions a metric can be computed from. */
public enum PredictionRange {
  /** Any finite number: a score, a risk or a measurement. */
  ANY(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
  /** A probability between 0 and 1, both included. */
  PROBABILITY(0, 1),
  /** A class: 0 or 1, nothing in between. */
  CLASS(0, 1);

  private final double lowest;
  private final double highest;

  PredictionRange(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  public double lowest() {
    return lowest;
  }

  public double highest() {
    return highest;
  }

  /** Whether one prediction is allowed. */
  public boolean accepts(double prediction) {
    return switch (this) {
      case ANY -> Double.isFinite(prediction);
      case PROBABILITY -> prediction >= 0 && prediction <= 1;
      case CLASS -> prediction == 0 || prediction == 1;
    };
  }

  /** Whether all predictions are allowed. */
  public boolean acceptsAll(double[] predictions) {
    for (double prediction : predictions) {
      if (!accepts(prediction)) {
        return false;
      }
    }
    return true;
  }
}
