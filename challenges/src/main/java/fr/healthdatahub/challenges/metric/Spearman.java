package fr.healthdatahub.challenges.metric;

import java.util.Optional;

/**
 * Spearman's rank correlation: Pearson's correlation of average ranks, as in SciPy's {@code
 * spearmanr}. Constant predictions have no value.
 */
public final class Spearman implements Metric {
  @Override
  public String id() {
    return "spearman";
  }

  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public double lowest() {
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
    if (!predictionRange().acceptsAll(predictions)) {
      return Double.NaN;
    }
    double[] labels = truth.values();
    Ranks ofLabels = new Ranks(labels);
    Ranks ofPredictions = new Ranks(predictions);
    long middle = predictions.length + 1L;
    CompensatedSum together = new CompensatedSum();
    CompensatedSum one = new CompensatedSum();
    CompensatedSum other = new CompensatedSum();
    for (int i = 0; i < predictions.length; i++) {
      double x = ofLabels.twiceAverage(labels[i]) - middle;
      double y = ofPredictions.twiceAverage(predictions[i]) - middle;
      together.add(x * y);
      one.add(x * x);
      other.add(y * y);
    }
    return together.value() / (Math.sqrt(one.value()) * Math.sqrt(other.value()));
  }
}
