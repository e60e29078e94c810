package fr.healthdatahub.challenges.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a submission is worth on one or both splits, metric by metric in the challenge's order. */
public record Scores(List<Score> scores) {

  /** One number; unrounded. */
  public record Score(Split split, String metric, double value) {}

  /** The same scores in the order of a challenge's metrics; a database keeps none. */
  Scores inOrderOf(List<String> metrics) {
    return new Scores(
        scores.stream()
            .sorted(Comparator.comparingInt(score -> metrics.indexOf(score.metric())))
            .toList());
  }

  public List<Score> on(Split split) {
    return scores.stream().filter(score -> score.split() == split).toList();
  }

  public Optional<Double> value(Split split, String metric) {
    return scores.stream()
        .filter(score -> score.split() == split && score.metric().equals(metric))
        .map(Score::value)
        .findFirst();
  }
}
