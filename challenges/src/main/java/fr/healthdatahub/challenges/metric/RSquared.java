package fr.healthdatahub.challenges.metric;

import java.util.Optional;

/**
 * Coefficient of determination: 1 − the squared error over the truth's squared distance to its
 * mean. 0 is worth as much as predicting the mean; there is no lower bound.
 */
public final class RSquared implements Metric {
  @Override
  public String id() {
    return "r2";
  }

  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public double lowest() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double lowestShown() {
    return -1;
  }

  @Override
  public TruthKind truthKind() {
    return TruthKind.REAL;
  }

  @Override
  public Optional<String> undefined(Truth truth) {
    return truthKind()
        .mismatch(truth)
        .or(() -> truth.varies() ? Optional.empty() : Optional.of("constant-truth"));
  }

  @Override
  public double score(Truth truth, double[] predictions) {
    Arguments.check(truth, predictions);
    double[] labels = truth.values();
    double mean = CompensatedSum.mean(labels);
    CompensatedSum residual = new CompensatedSum();
    CompensatedSum total = new CompensatedSum();
    for (int i = 0; i < labels.length; i++) {
      double error = labels[i] - predictions[i];
      double distance = labels[i] - mean;
      residual.add(error * error);
      total.add(distance * distance);
    }
    return 1 - residual.value() / total.value();
  }
}
