package fr.healthdatahub.challenges.metric;

/** A metric of predicted classes; higher is better. */
abstract class ClassMetric implements Metric {
  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public TruthKind truthKind() {
    return TruthKind.BINARY;
  }

  @Override
  public PredictionRange predictionRange() {
    return PredictionRange.CLASS;
  }

  abstract double of(Confusion counts);

  @Override
  public double score(Truth truth, double[] predictions) {
    Confusion counts = Confusion.of(truth, predictions);
    return counts == null ? Double.NaN : of(counts);
  }
}
