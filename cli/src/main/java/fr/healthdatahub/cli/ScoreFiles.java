package fr.healthdatahub.cli;

import fr.healthdatahub.challenges.metric.LogLoss;
import fr.healthdatahub.challenges.metric.Metric;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.challenges.metric.PredictionRange;
import fr.healthdatahub.challenges.predictions.PredictionsFormat;
import java.util.List;

/** What files for some metrics must look like when one scores one's own data. */
final class ScoreFiles {
  private ScoreFiles() {}

  /** The metric of a name; on one's own data the logarithm is clipped as scikit-learn does. */
  static Metric metric(String name) {
    return name.equals("log_loss") ? new LogLoss(LogLoss.SMALLEST_CLIP) : Metrics.of(name);
  }

  /** Predictions that every one of the metrics allows. */
  static PredictionsFormat format(String id, String prediction, List<Metric> metrics, int cases) {
    double lowest = Double.NEGATIVE_INFINITY;
    double highest = Double.POSITIVE_INFINITY;
    boolean classesOnly = false;
    for (Metric metric : metrics) {
      PredictionRange range = metric.predictionRange();
      lowest = Math.max(lowest, range.lowest());
      highest = Math.min(highest, range.highest());
      classesOnly |= range == PredictionRange.CLASS;
    }
    return new PredictionsFormat(
        id, prediction, lowest, highest, Long.MAX_VALUE, 2L * cases, classesOnly);
  }
}
