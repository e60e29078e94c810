package fr.healthdatahub.challenges.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;

/** The metrics that there are: ours and those of JARs that were added. */
public final class Metrics {
  /** Looked for once: a leaderboard asks for each of its cells. */
  private static final Map<String, Metric> KNOWN = load();

  private Metrics() {}

  /**
   * The metric of a name.
   *
   * @throws NoSuchElementException when there is none
   */
  public static Metric of(String id) {
    Metric metric = KNOWN.get(id);
    if (metric == null) {
      throw new NoSuchElementException("unknown metric: " + id);
    }
    return metric;
  }

  /** All metrics, ours first. */
  public static List<Metric> all() {
    return List.copyOf(KNOWN.values());
  }

  /**
   * Several metrics of the same predictions; what they share, such as the sorted order, is computed
   * once.
   *
   * @return values by metric id, in the order given
   */
  public static Map<String, Double> score(List<Metric> metrics, Truth truth, double[] predictions) {
    Map<String, Double> scores = new LinkedHashMap<>();
    SortedScores sorted = null;
    for (Metric metric : metrics) {
      double score;
      if (metric instanceof OrderMetric order && order.predictionRange().acceptsAll(predictions)) {
        sorted = sorted == null ? SortedScores.of(truth, predictions) : sorted;
        score = order.of(sorted);
      } else {
        score = metric.score(truth, predictions);
      }
      scores.put(metric.id(), score);
    }
    return scores;
  }

  private static Map<String, Metric> load() {
    Map<String, Metric> found = new LinkedHashMap<>();
    ServiceLoader.load(Metric.class, Metrics.class.getClassLoader())
        .forEach(metric -> found.putIfAbsent(metric.id(), metric));
    return found;
  }
}
