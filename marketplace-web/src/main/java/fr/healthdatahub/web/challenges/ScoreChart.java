package fr.healthdatahub.web.challenges;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.openapi.model.Submission;
import fr.healthdatahub.web.page.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Public scores in the order of submission and the best so far, as Chart.js draws them. The table
 * of submissions holds the same numbers.
 *
 * @param json the chart
 * @param words the chart in a sentence, for who does not see it
 */
public record ScoreChart(String json, String words) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether a submission has a score to draw. */
  static boolean holds(Submission one) {
    return one.getPublicScores() != null && !one.getPublicScores().isEmpty();
  }

  static ScoreChart of(ChallengePage page, List<Submission> submissions, Language language) {
    List<Submission> scored =
        submissions.stream()
            .filter(ScoreChart::holds)
            .sorted(Comparator.comparing(Submission::getSubmittedAt))
            .toList();
    List<String> labels = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    List<Double> bests = new ArrayList<>();
    for (Submission one : scored) {
      double score = one.getPublicScores().get(0).getValue();
      labels.add(page.when(one.getSubmittedAt().toInstant()));
      scores.add(score);
      bests.add(bests.isEmpty() ? score : better(page, bests.get(bests.size() - 1), score));
    }
    String words =
        language.say(
            "chart.words",
            page.getPrimaryMetric(),
            scored.size(),
            language.score(scores.get(0)),
            language.score(bests.get(bests.size() - 1)));
    return new ScoreChart(json(labels, scores, bests, language), words);
  }

  private static double better(ChallengePage page, double one, double other) {
    return page.isHigherBetter() ? Math.max(one, other) : Math.min(one, other);
  }

  private static String json(
      List<String> labels, List<Double> scores, List<Double> bests, Language language) {
    Map<String, Object> each =
        Map.of("label", language.say("public-score"), "data", scores, "showLine", false);
    Map<String, Object> best =
        Map.of(
            "label", language.say("chart.best"), "data", bests, "stepped", true, "pointRadius", 0);
    try {
      return JSON.writeValueAsString(
          Map.of(
              "type",
              "line",
              "data",
              Map.of("labels", labels, "datasets", List.of(each, best)),
              "options",
              Map.of("maintainAspectRatio", false, "animation", false)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
