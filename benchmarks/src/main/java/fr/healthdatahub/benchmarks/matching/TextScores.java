package fr.healthdatahub.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Scores of a variant by a plain inverted file: short, and easy to see through. */
final class TextScores {
  private record Posting(int unit, double weight) {}

  private final Variant variant;
  private final Bags bags;
  private final List<Collection.Profile> experts;
  private final List<Map<String, Double>> vectors = new ArrayList<>();
  private final Map<String, List<Posting>> postings = new HashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final double[] lengths;
  private final double[] multipliers;
  private double meanLength;

  TextScores(Variant variant, Collection collection) {
    this.variant = variant;
    this.bags = new Bags(variant);
    this.experts = collection.experts();
    List<Collection.Unit> units = experts.stream().flatMap(e -> e.units().stream()).toList();
    List<Map<String, Double>> counted =
        units.stream().map(u -> bags.of(u.title(), u.text(), u.language())).toList();
    counted.forEach(bag -> bag.keySet().forEach(t -> frequencies.merge(t, 1, Integer::sum)));
    lengths = counted.stream().mapToDouble(TextScores::length).toArray();
    meanLength = Arrays.stream(lengths).average().orElse(1);
    multipliers = new double[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      int year = units.get(i).year();
      double age = year == 0 ? 0 : collection.year() - year;
      multipliers[i] =
          (variant.halfLife() > 0 ? Math.pow(0.5, age / variant.halfLife()) : 1)
              * Math.pow(lengths[i] / meanLength, variant.lengthPower());
      Map<String, Double> bag = counted.get(i);
      Map<String, Double> vector = variant.bm25() ? saturated(bag, lengths[i]) : unit(bag, true);
      vectors.add(vector);
      int number = i;
      vector.forEach(
          (term, weight) ->
              postings
                  .computeIfAbsent(term, unused -> new ArrayList<>())
                  .add(new Posting(number, weight)));
    }
  }

  /** Scores of all experts for a demand. */
  Map<String, Double> of(Collection.Need need) {
    Map<String, Double> bag = bags.of(need.title(), need.text(), need.language());
    Map<String, Double> query = variant.bm25() ? bag : unit(bag, variant.strangers());
    double[] scores = scores(query);
    if (variant.feedback() > 0) {
      scores = scores(widened(query, scores));
    }
    Map<String, Double> means = new LinkedHashMap<>();
    int from = 0;
    for (Collection.Profile expert : experts) {
      int to = from + expert.units().size();
      double[] own = Arrays.copyOfRange(scores, from, to);
      Arrays.sort(own);
      int best = variant.bestOf(own.length);
      means.put(expert.id(), Arrays.stream(own, own.length - best, own.length).average().orElse(0));
      from = to;
    }
    return means;
  }

  private double[] scores(Map<String, Double> query) {
    double[] scores = new double[vectors.size()];
    query.forEach(
        (term, weight) -> {
          for (Posting posting : postings.getOrDefault(term, List.of())) {
            scores[posting.unit()] += weight * posting.weight() * multipliers[posting.unit()];
          }
        });
    return scores;
  }

  private Map<String, Double> saturated(Map<String, Double> bag, double length) {
    Map<String, Double> weights = new HashMap<>();
    double saturation = 1.2 * (0.25 + 0.75 * length / meanLength);
    bag.forEach(
        (term, times) -> {
          int found = frequencies.get(term);
          double rarity = Math.log(1 + (lengths.length - found + 0.5) / (found + 0.5));
          weights.put(term, rarity * times / (times + saturation));
        });
    return weights;
  }

  /** Rocchio: half of the mean of the ten best units' strongest terms. */
  private Map<String, Double> widened(Map<String, Double> query, double[] scores) {
    Map<String, Double> mean = new HashMap<>();
    IntStream.range(0, scores.length)
        .boxed()
        .sorted((a, b) -> Double.compare(scores[b], scores[a]))
        .limit(10)
        .forEach(unit -> vectors.get(unit).forEach((t, w) -> mean.merge(t, w / 10, Double::sum)));
    Map<String, Double> wide = new HashMap<>(query);
    mean.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(variant.feedback())
        .forEach(term -> wide.merge(term.getKey(), 0.5 * term.getValue(), Double::sum));
    return wide;
  }

  private Map<String, Double> unit(Map<String, Double> bag, boolean strangers) {
    Map<String, Double> weights = new HashMap<>();
    double squares = 0;
    for (Map.Entry<String, Double> term : bag.entrySet()) {
      int found = frequencies.getOrDefault(term.getKey(), 0);
      if (found == 0 && !strangers) {
        continue;
      }
      double times = variant.subLinear() ? 1 + Math.log(term.getValue()) : term.getValue();
      double rarity = Math.log((1.0 + lengths.length) / (1.0 + found)) + 1;
      double weight = times * rarity * bags.factor(term.getKey());
      weights.put(term.getKey(), weight);
      squares += weight * weight;
    }
    double norm = Math.sqrt(squares);
    weights.replaceAll((term, weight) -> weight / norm);
    return weights;
  }

  private static double length(Map<String, Double> bag) {
    return Math.max(1, bag.values().stream().mapToDouble(Double::doubleValue).sum());
  }
}
