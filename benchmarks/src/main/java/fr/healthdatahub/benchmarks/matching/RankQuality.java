package fr.healthdatahub.benchmarks.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * nDCG@10 with gain 2^grade − 1 (Burges and others 2005), and the share of those graded 2 or 3 that
 * stand among the first 20; means over demands.
 */
record RankQuality(double ndcg, double recall, int demands) {

  static RankQuality of(Collection collection, List<Collection.Need> demands, Scorer scorer) {
    Map<String, Map<String, Double>> grades = new HashMap<>();
    collection
        .ratings()
        .forEach(
            rating ->
                grades
                    .computeIfAbsent(rating.demand(), unused -> new HashMap<>())
                    .put(rating.expert(), rating.truth()));
    double ndcg = 0;
    double recall = 0;
    for (Collection.Need demand : demands) {
      Map<String, Double> truth = grades.getOrDefault(demand.id(), Map.of());
      Map<String, Double> scores = scorer.of(demand);
      List<String> order = new ArrayList<>(scores.keySet());
      // Ties by id: an order that the truth has no part in.
      order.sort(
          Comparator.comparingDouble((String id) -> -scores.get(id))
              .thenComparing(Comparator.naturalOrder()));
      List<String> ideal = new ArrayList<>(scores.keySet());
      ideal.sort(Comparator.comparingDouble(id -> -truth.getOrDefault(id, 0.0)));
      ndcg += gain(order, truth) / gain(ideal, truth);
      long good = truth.values().stream().filter(grade -> grade >= 2).count();
      long found = order.stream().limit(20).filter(id -> truth.getOrDefault(id, 0.0) >= 2).count();
      recall += (double) found / Math.min(20, good);
    }
    return new RankQuality(ndcg / demands.size(), recall / demands.size(), demands.size());
  }

  private static double gain(List<String> order, Map<String, Double> truth) {
    double gain = 0;
    for (int rank = 0; rank < Math.min(10, order.size()); rank++) {
      double grade = truth.getOrDefault(order.get(rank), 0.0);
      gain += (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(rank + 2);
    }
    return gain;
  }
}
