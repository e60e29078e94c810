package fr.healthdatahub.benchmarks.matching;

import fr.healthdatahub.affiliation.matching.Match;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good matches are.
 *
 * <pre>MatchQualityBench FOLDER_OF_THE_OWN_SET [FOLDER_OF_THE_GOLD_STANDARD]</pre>
 */
public final class MatchQualityBench {
  private static final int FOLDS = 5;
  private static final int DRAWS = 10;

  private MatchQualityBench() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 1) {
      Path folder = Path.of(args[1]);
      if (!GoldStandard.isIn(folder)) {
        System.err.println(
            folder
                + " holds no copy of niharshah/goldstandard-reviewer-paper-match:"
                + " data/evaluations.csv and evaluation_datasets/d_20_1..10 are needed");
        System.exit(1);
      }
      goldStandard(folder);
    }
    own(LabelledSet.read(Path.of(args[0])));
  }

  private static void goldStandard(Path folder) throws Exception {
    List<Collection> draws = new ArrayList<>();
    for (int draw = 1; draw <= DRAWS; draw++) {
      draws.add(GoldStandard.read(folder, draw));
    }
    System.out.printf(
        "Reviewers and papers, d_20_1..10, %d ratings of %d people: weighted pairwise loss%n"
            + "(0.5 is chance), 95 %% by bootstrap over people, and the same of the difference.%n",
        draws.get(0).ratings().size(), draws.get(0).experts().size());
    Map<String, PairwiseLoss> losses = new LinkedHashMap<>();
    for (Map.Entry<String, Scorer.Maker> variant : Variants.all().entrySet()) {
      PairwiseLoss loss = new PairwiseLoss();
      for (Collection draw : draws) {
        add(loss, draw, variant.getValue().on(draw));
      }
      losses.put(variant.getKey(), loss);
      print(variant.getKey(), loss, losses.get(Variants.PLAIN));
    }
    heldOut(losses);
    PairwiseLoss engine = new PairwiseLoss();
    for (Collection draw : draws) {
      try (EngineScores scores = new EngineScores(draw)) {
        add(engine, draw, scores.part(Match::score));
      }
    }
    print("the engine itself", engine, losses.get(Variants.PLAIN));
    System.out.println("  Aim: at most .25. 58 people cannot separate the best methods.");
  }

  private static void add(PairwiseLoss loss, Collection collection, Scorer scorer) {
    Map<String, Collection.Need> demands = new HashMap<>();
    collection.demands().forEach(demand -> demands.put(demand.id(), demand));
    Map<String, Map<String, Double>> known = new HashMap<>();
    loss.add(
        collection.ratings(),
        rating ->
            known
                .computeIfAbsent(rating.demand(), id -> scorer.of(demands.get(id)))
                .get(rating.expert()));
  }

  private static void print(String name, PairwiseLoss loss, PairwiseLoss plain) {
    double[] interval = loss.interval();
    double[] difference = loss.intervalOfDifference(plain);
    System.out.printf(
        "  %-30s %.4f  [%.3f, %.3f]  difference [%+.3f, %+.3f]%n",
        name, loss.value(), interval[0], interval[1], difference[0], difference[1]);
  }

  /** What a choice by four fifths of the people is worth on the others. */
  private static void heldOut(Map<String, PairwiseLoss> losses) {
    List<String> people = losses.get(Variants.PLAIN).experts();
    double chosen = 0;
    double kept = 0;
    double plain = 0;
    List<String> names = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<String> held = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (int i = 0; i < people.size(); i++) {
        (i % FOLDS == fold ? held : others).add(people.get(i));
      }
      String best = Variants.PLAIN;
      for (String name : losses.keySet()) {
        boolean single = !name.equals(Variants.KEPT);
        if (single && losses.get(name).value(others) < losses.get(best).value(others)) {
          best = name;
        }
      }
      names.add(best);
      chosen += losses.get(best).value(held) / FOLDS;
      kept += losses.get(Variants.KEPT).value(held) / FOLDS;
      plain += losses.get(Variants.PLAIN).value(held) / FOLDS;
    }
    System.out.printf(
        "  %d folds of people: the best single change by the others, %s: %.4f held out;%n"
            + "  plain %.4f, kept %.4f on the same.%n",
        FOLDS, names, chosen, plain, kept);
  }

  private static void own(Collection own) throws Exception {
    System.out.printf(
        "Our own set, %d demands × %d profiles, French and English: nDCG@10 and recall@20.%n",
        own.demands().size(), own.experts().size());
    for (Map.Entry<String, Scorer.Maker> variant : Variants.all().entrySet()) {
      rows(own, "text, " + variant.getKey(), variant.getValue().on(own));
    }
    try (EngineScores engine = new EngineScores(own)) {
      rows(own, "engine: text only", engine.part(Match::text));
      rows(own, "engine: taxonomy only", engine.part(Match::taxonomy));
      for (double share : new double[] {0.05, 0.2, 0.3, 0.5}) {
        String name = "engine: taxonomy's share " + share;
        rows(own, name, engine.part(m -> (1 - share) * m.text() + share * m.taxonomy()));
      }
      rows(own, "engine: both, as it stands", engine.part(Match::score));
    }
  }

  private static void rows(Collection own, String name, Scorer scorer) {
    StringBuilder line = new StringBuilder();
    for (String language : List.of("", "en", "fr")) {
      List<Collection.Need> demands =
          own.demands().stream().filter(need -> need.language().contains(language)).toList();
      RankQuality quality = RankQuality.of(own, demands, scorer);
      line.append(
          String.format(
              "  %s %.3f %.3f",
              language.isEmpty() ? "all" : language, quality.ndcg(), quality.recall()));
    }
    System.out.printf("  %-36s%s%n", name, line);
  }
}
