package fr.healthdatahub.challenges.scoring;

import fr.healthdatahub.challenges.metric.LogLoss;
import fr.healthdatahub.challenges.metric.Metric;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.challenges.metric.Truth;
import fr.healthdatahub.challenges.predictions.TruthFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Computes every metric of a challenge on both splits. */
final class Evaluator {
  private Evaluator() {}

  /** Clip of the logarithm on hidden data: a smaller one would let its digits tell labels. */
  private static final double HIDDEN_CLIP = 0.01;

  static Scores evaluate(List<String> metrics, TruthFile hidden, double[] predictions)
      throws UndefinedScore {
    List<Metric> wanted = metrics.stream().map(Evaluator::metric).toList();
    List<Scores.Score> scores = new ArrayList<>();
    for (Split split : Split.values()) {
      int[] rows = split == Split.PUBLIC ? hidden.publicRows() : hidden.privateRows();
      Truth truth = hidden.truth().subset(rows);
      double[] part = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        part[i] = predictions[rows[i]];
      }
      for (Map.Entry<String, Double> score : Metrics.score(wanted, truth, part).entrySet()) {
        if (!Double.isFinite(score.getValue())) {
          throw new UndefinedScore(score.getKey());
        }
        scores.add(new Scores.Score(split, score.getKey(), score.getValue()));
      }
    }
    return new Scores(scores);
  }

  static Metric metric(String id) {
    return id.equals("log_loss") ? new LogLoss(HIDDEN_CLIP) : Metrics.of(id);
  }
}
