package fr.healthdatahub.challenges.metric;

/** Mean absolute difference between prediction and truth, in the truth's unit. */
public final class MeanAbsoluteError extends RowwiseMetric {
  @Override
  public String id() {
    return "mae";
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
    return Math.abs(label - prediction);
  }
}
