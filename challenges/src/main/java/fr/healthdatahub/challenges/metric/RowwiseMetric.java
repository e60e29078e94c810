package fr.healthdatahub.challenges.metric;

/** A metric that is the mean of one loss a case; lower is better. */
abstract class RowwiseMetric implements Metric {
  @Override
  public Direction direction() {
    return Direction.LOWER_IS_BETTER;
  }

  /** The loss of one case. */
  abstract double loss(double label, double prediction);

  @Override
  public double score(Truth truth, double[] predictions) {
    Arguments.check(truth, predictions);
    CompensatedSum sum = new CompensatedSum();
    double[] labels = truth.values();
    PredictionRange range = predictionRange();
    for (int i = 0; i < predictions.length; i++) {
      if (!range.accepts(predictions[i])) {
        return Double.NaN;
      }
      sum.add(loss(labels[i], predictions[i]));
    }
    return sum.value() / predictions.length;
  }
}
