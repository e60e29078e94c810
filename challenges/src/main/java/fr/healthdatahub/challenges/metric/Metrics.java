package fr.healthdatahub.challenges.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;

/** The metrics that there are: ours and those of JARs that were added. */
public final class Metrics {
  private Metrics() {}

  /**
   * The metric of a name.
   *
   * @throws NoSuchElementException when there is none
   */
  public static Metric of(String id) {
    for (Metric metric : loader()) {
      if (metric.id().equals(id)) {
        return metric;
      }
    }
    throw new NoSuchElementException("unknown metric: " + id);
  }

  /** All metrics, ours first. */
  public static List<Metric> all() {
    List<Metric> all = new ArrayList<>();
    loader().forEach(all::add);
    return List.copyOf(all);
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

  private static ServiceLoader<Metric> loader() {
    return ServiceLoader.load(Metric.class, Metrics.class.getClassLoader());
  }
}
