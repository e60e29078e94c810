package fr.healthdatahub.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Weighted pairwise loss of Stelmakh and others (arXiv 2303.16750): over pairs of one expert's
 * demands of differing truth, the differences of the misordered ÷ all differences; a tie counts
 * half, 0.5 is chance.
 */
final class PairwiseLoss {
  /** Per expert: what was lost, and what could have been. */
  private final Map<String, double[]> parts = new LinkedHashMap<>();

  /** Adds the scores of one run; several runs are averaged by their sums. */
  void add(List<Rating> ratings, ToDoubleFunction<Rating> score) {
    Map<String, List<Rating>> byExpert = new LinkedHashMap<>();
    for (Rating rating : ratings) {
      byExpert.computeIfAbsent(rating.expert(), unused -> new ArrayList<>()).add(rating);
    }
    byExpert.forEach(
        (expert, own) -> {
          double[] part = parts.computeIfAbsent(expert, unused -> new double[2]);
          double[] scores = own.stream().mapToDouble(score).toArray();
          for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < i; j++) {
              double weight = own.get(i).truth() - own.get(j).truth();
              double told = Math.signum(scores[i] - scores[j]) * Math.signum(weight);
              part[0] += Math.abs(weight) * (told > 0 ? 0 : told == 0 ? 0.5 : 1);
              part[1] += Math.abs(weight);
            }
          }
        });
  }

  double value() {
    return over(parts.values());
  }

  /** The loss over some experts only. */
  double value(List<String> experts) {
    return over(experts.stream().filter(parts::containsKey).map(parts::get).toList());
  }

  /** The 2.5 % and 97.5 % points over 2,000 draws of as many experts, with replacement. */
  double[] interval() {
    return quantiles(new ArrayList<>(parts.values()));
  }

  /** The interval of this loss minus another of the same experts, drawn together. */
  double[] intervalOfDifference(PairwiseLoss other) {
    List<String> experts = new ArrayList<>(parts.keySet());
    Random random = new Random(4);
    double[] values = new double[2000];
    for (int i = 0; i < values.length; i++) {
      List<String> drawn = new ArrayList<>();
      for (int n = 0; n < experts.size(); n++) {
        drawn.add(experts.get(random.nextInt(experts.size())));
      }
      values[i] = value(drawn) - other.value(drawn);
    }
    Arrays.sort(values);
    return new double[] {values[49], values[1949]};
  }

  /** Experts in a fixed order that says nothing of them: for folds. */
  List<String> experts() {
    return parts.keySet().stream().sorted(Comparator.comparing(String::hashCode)).toList();
  }

  private static double[] quantiles(List<double[]> parts) {
    Random random = new Random(4);
    double[] values = new double[2000];
    for (int i = 0; i < values.length; i++) {
      List<double[]> drawn = new ArrayList<>();
      for (int n = 0; n < parts.size(); n++) {
        drawn.add(parts.get(random.nextInt(parts.size())));
      }
      values[i] = over(drawn);
    }
    Arrays.sort(values);
    return new double[] {values[49], values[1949]};
  }

  private static double over(Iterable<double[]> parts) {
    double lost = 0;
    double all = 0;
    for (double[] part : parts) {
      lost += part[0];
      all += part[1];
    }
    return lost / all;
  }
}
