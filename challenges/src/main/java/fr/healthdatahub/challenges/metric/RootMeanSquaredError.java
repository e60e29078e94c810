package fr.healthdatahub.challenges.metric;

/** Square root of the mean squared difference between prediction and truth, in the truth's unit. */
public final class RootMeanSquaredError extends RowwiseMetric {
  @Override
  public String id() {
    return "rmse";
  }

  @Override
  public double highest() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public TruthKind truthKind() {
    return TruthKind.REAL;
  }

  @Override
  double loss(double label, double prediction) {
    double difference = label - prediction;
    return difference * difference;
  }

  @Override
  public double score(Truth truth, double[] predictions) {
    return Math.sqrt(super.score(truth, predictions));
  }
}
