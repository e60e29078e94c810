package fr.healthdatahub.challenges.metric;

import java.util.Optional;

/** A metric of the order of predictions against a binary truth; higher is better. */
abstract class OrderMetric implements Metric {
  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public TruthKind truthKind() {
    return TruthKind.BINARY;
  }

  @Override
  public Optional<String> undefined(Truth truth) {
    return twoClassesNeeded(truth);
  }

  abstract double of(SortedScores scores);

  @Override
  public double score(Truth truth, double[] predictions) {
    Arguments.check(truth, predictions);
    if (!predictionRange().acceptsAll(predictions)) {
      return Double.NaN;
    }
    return of(SortedScores.of(truth, predictions));
  }

  static Optional<String> twoClassesNeeded(Truth truth) {
    return TruthKind.BINARY
        .mismatch(truth)
        .or(() -> truth.varies() ? Optional.empty() : Optional.of("one-class-truth"));
  }
}
