package fr.healthdatahub.challenges.metric;

/** Counts of a binary truth against predicted classes. */
record Confusion(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

  /** Counts, or null when a prediction is no class. */
  static Confusion of(Truth truth, double[] predictions) {
    Arguments.check(truth, predictions);
    long[] counts = new long[4];
    double[] labels = truth.values();
    for (int i = 0; i < predictions.length; i++) {
      if (!PredictionRange.CLASS.accepts(predictions[i])) {
        return null;
      }
      counts[(labels[i] == 1 ? 2 : 0) + (predictions[i] == 1 ? 1 : 0)]++;
    }
    return new Confusion(counts[3], counts[1], counts[2], counts[0]);
  }

  long rows() {
    return truePositives + falsePositives + falseNegatives + trueNegatives;
  }

  double recall() {
    return (double) truePositives / (truePositives + falseNegatives);
  }

  double specificity() {
    return (double) trueNegatives / (trueNegatives + falsePositives);
  }
}
