package fr.healthdatahub.benchmarks.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was tried for the text score. */
final class Variants {
  /** Every other one differs from this in what its name says. */
  static final String PLAIN = "plain: cosine, best 3 units";

  /** What the engine does. */
  static final String KEPT = "kept: best 1/3, skills as terms";

  private Variants() {}

  static Map<String, Scorer.Maker> all() {
    Map<String, Scorer.Maker> all = new LinkedHashMap<>();
    Variant plain = Variant.plain();
    add(all, PLAIN, plain);
    for (int best : new int[] {1, 2, 4, 5, 8}) {
      add(all, "best " + best, plain.best(best));
    }
    add(all, "all units", plain.best(0));
    for (int part : new int[] {2, 3, 4}) {
      add(all, "best 1/" + part, plain.best(-part));
    }
    add(all, "tf not damped", plain.linear());
    for (double weight : new double[] {2, 3, 5}) {
      add(all, "title × " + weight, plain.titleWeight(weight));
    }
    for (double weight : new double[] {0.3, 0.5, 1}) {
      add(all, "pairs of words × " + weight, plain.pairs(weight));
    }
    for (int terms : new int[] {10, 30}) {
      add(all, "feedback, " + terms + " terms", plain.feedback(terms));
    }
    for (double years : new double[] {5, 10, 20}) {
      add(all, "half-life " + years + " years", plain.halfLife(years));
    }
    for (double power : new double[] {-0.1, 0.1, 0.25}) {
      add(all, "length ^ " + power, plain.lengthPower(power));
    }
    add(all, "unknown words count", plain.strange());
    add(all, "BM25", plain.okapi());
    for (double weight : new double[] {0.3, 0.6, 1, 1.5}) {
      add(all, "skills as terms × " + weight, plain.concepts(weight));
    }
    all.put("rank fusion, cosine + BM25", fused(plain, plain.okapi()));
    all.put("rank fusion, best 1 + all", fused(plain.best(1), plain.best(0)));
    add(all, KEPT, plain.best(-3).concepts(1));
    return all;
  }

  private static void add(Map<String, Scorer.Maker> all, String name, Variant variant) {
    all.put(name, collection -> new TextScores(variant, collection)::of);
  }

  /** Σ 1 ÷ (60 + rank), of Cormack and others (SIGIR 2009). */
  private static Scorer.Maker fused(Variant one, Variant other) {
    return collection -> {
      TextScores first = new TextScores(one, collection);
      TextScores second = new TextScores(other, collection);
      return need -> {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Map<String, Double> scores : List.of(first.of(need), second.of(need))) {
          List<String> order = new ArrayList<>(scores.keySet());
          order.sort(Comparator.comparingDouble(scores::get).reversed());
          for (int rank = 0; rank < order.size(); rank++) {
            sums.merge(order.get(rank), 1.0 / (61 + rank), Double::sum);
          }
        }
        return sums;
      };
    };
  }
}
