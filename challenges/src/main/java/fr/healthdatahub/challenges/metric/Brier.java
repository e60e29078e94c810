package fr.healthdatahub.challenges.metric;

/** Mean squared difference between a probability and what happened (Brier 1950). */
public final class Brier extends RowwiseMetric {
  @Override
  public String id() {
    return "brier";
  }

  @Override
  public TruthKind truthKind() {
    return TruthKind.BINARY;
  }

  @Override
  public PredictionRange predictionRange() {
    return PredictionRange.PROBABILITY;
  }

  @Override
  double loss(double label, double prediction) {
    double difference = label - prediction;
    return difference * difference;
  }
}
