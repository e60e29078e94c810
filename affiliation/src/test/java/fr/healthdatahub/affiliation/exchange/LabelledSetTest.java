package fr.healthdatahub.affiliation.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.matching.Admission;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.MatchIndex;
import fr.healthdatahub.affiliation.matching.MatchIndexBuilder;
import fr.healthdatahub.affiliation.matching.MatchResult;
import fr.healthdatahub.affiliation.matching.Weights;
import fr.healthdatahub.affiliation.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guards what the engine is worth on our own set; {@code ./hub bench match-quality} says more. */
class LabelledSetTest {
  private static final Path SET =
      Path.of("src/test/resources/fr/healthdatahub/affiliation/labelled");

  @TempDir Path folder;

  private static Map<String, Map<String, Integer>> grades() throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    List<String> lines = Files.readAllLines(SET.resolve("grades.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      grades
          .computeIfAbsent(cells[0], unused -> new HashMap<>())
          .put(cells[1], Integer.parseInt(cells[2]));
    }
    return grades;
  }

  @Test
  void fortyDemandsAndMoreInBothLanguagesHaveGrades() throws Exception {
    List<Demand> demands = JsonLines.demands(SET.resolve("demands.jsonl"));
    assertTrue(demands.size() >= 40);
    assertEquals(
        demands.size() / 2,
        demands.stream().filter(demand -> demand.language() == Language.FRENCH).count());
    Map<String, Map<String, Integer>> grades = grades();
    for (Demand demand : demands) {
      assertTrue(grades.get(demand.id()).values().stream().anyMatch(grade -> grade >= 2));
      assertTrue(grades.get(demand.id()).values().stream().allMatch(g -> g >= 1 && g <= 3));
    }
  }

  /** Measured .50 and .52 by the text alone; chance is about .1. */
  @ParameterizedTest
  @CsvSource({"ENGLISH,0.42", "FRENCH,0.46"})
  void goodCandidatesStandFirst(Language language, double least) throws Exception {
    Map<String, Map<String, Integer>> grades = grades();
    double sum = 0;
    int count = 0;
    try (MatchIndexBuilder builder = new MatchIndexBuilder(folder)) {
      JsonLines.experts(SET.resolve("experts.jsonl"), builder::add);
      try (MatchIndex index = builder.build()) {
        for (Demand demand : JsonLines.demands(SET.resolve("demands.jsonl"))) {
          if (demand.language() == language) {
            MatchResult found = index.best(demand, Weights.STANDARD, 10, Admission.EVERYBODY);
            sum += ndcg(found, grades.get(demand.id()));
            count++;
          }
        }
      }
    }
    double mean = sum / count;
    assertTrue(mean >= least, () -> "nDCG@10 is " + mean);
  }

  private static double ndcg(MatchResult found, Map<String, Integer> grades) throws IOException {
    List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double gain = 0;
    double most = 0;
    for (int rank = 0; rank < 10; rank++) {
      double discount = Math.log(2) / Math.log(rank + 2);
      int grade = rank < found.size() ? grades.getOrDefault(found.match(rank).expert(), 0) : 0;
      gain += (Math.pow(2, grade) - 1) * discount;
      most += rank < ideal.size() ? (Math.pow(2, ideal.get(rank)) - 1) * discount : 0;
    }
    return gain / most;
  }
}
