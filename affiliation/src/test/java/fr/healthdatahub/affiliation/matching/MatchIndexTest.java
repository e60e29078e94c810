package fr.healthdatahub.affiliation.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import fr.healthdatahub.affiliation.matching.Match.Evidence;
import fr.healthdatahub.affiliation.matching.Match.SkillPoints;
import fr.healthdatahub.affiliation.matching.Match.TermPoints;
import fr.healthdatahub.affiliation.matching.Match.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchIndexTest {
  private static final Weights TEXT = new Weights(1, 0);
  private static final Weights SKILLS = new Weights(0, 1);

  @TempDir Path folder;

  private MatchIndex index(int bestUnits, Expert... experts) throws IOException {
    try (MatchIndexBuilder builder = new MatchIndexBuilder(folder, new BestUnits(1, bestUnits))) {
      for (int i = 0; i < experts.length; i++) {
        builder.add(experts[i], i);
      }
      return builder.build();
    }
  }

  @Test
  void theTextScoreIsTheMeanCosineOfTheBestUnits() throws IOException {
    try (MatchIndex index =
        index(
            2,
            People.expert("a", List.of("zorn zorn kelp", "zorn", "kelp moss")),
            People.expert("b", List.of("moss")))) {
      Match match = index.all(People.demand("zorn kelp"), TEXT, Admission.EVERYBODY).match(0);
      // Four units; zorn stands in two, kelp in two, moss in two: all are equally rare.
      double damped = 1 + Math.log(2);
      double first = (damped + 1) / Math.sqrt(damped * damped + 1) / Math.sqrt(2);
      double second = 1 / Math.sqrt(2);
      assertEquals((first + second) / 2, match.text(), 1e-6);
      assertEquals(match.text(), match.score(), 0);
      assertEquals(List.of(0, 1), match.evidence().stream().map(Evidence::unit).toList());
    }
  }

  @Test
  void aRareWordCountsMoreThanAFrequentOne() throws IOException {
    try (MatchIndex index =
        index(
            1,
            People.expert("frequent", List.of("study")),
            People.expert("rare", List.of("zorn")),
            People.expert("other", List.of("study moss")),
            People.expert("another", List.of("study kelp")))) {
      MatchResult found = index.best(People.demand("study zorn"), TEXT, 2, Admission.EVERYBODY);
      assertEquals("rare", found.match(0).expert());
      assertEquals("frequent", found.match(1).expert());
    }
  }

  @Test
  void reasonsSumUpToTheScore() throws IOException {
    try (MatchIndex index =
        index(
            2,
            People.expert(
                "a",
                List.of(
                    "La survie des patients après un infarctus du myocarde dans le SNDS",
                    "Modèles de Cox pour la survie"),
                "machine learning"),
            People.expert("b", List.of("Moss and kelp")))) {
      Demand demand =
          People.demand(
              "Étude de la survie après infarctus",
              People.claims("analyse de survie", "random forests"),
              People.claims("SNDS"));
      Match match = index.best(demand, Weights.STANDARD, 5, Admission.EVERYBODY).match(0);
      double mean = match.evidence().stream().mapToDouble(Evidence::score).sum() / 2;
      assertEquals(match.text(), mean, 1e-9);
      for (Evidence unit : match.evidence()) {
        assertEquals(
            unit.score(), unit.terms().stream().mapToDouble(TermPoints::points).sum(), 1e-9);
      }
      assertEquals(
          match.taxonomy(), match.skills().stream().mapToDouble(SkillPoints::points).sum(), 1e-9);
      assertEquals(1, match.skills().stream().mapToDouble(SkillPoints::most).sum(), 1e-9);
      // Required 2 and 2, desired 1, and nothing more that the text names.
      assertEquals(0.9 * match.text() + 0.1 * match.taxonomy(), match.score(), 1e-9);
      assertEquals("survie", match.evidence().get(1).terms().get(0).word());
    }
  }

  @Test
  void skillsNearbyInTheTreeCountLess() throws IOException {
    try (MatchIndex index =
        index(
            1,
            People.expert("same", List.of(), "survival analysis"),
            People.expert("special", List.of(), "Cox model"),
            People.expert("general", List.of(), "biostatistics"),
            People.expert("named", List.of("a survival analysis")),
            People.expert("cousin", List.of(), "missing data"))) {
      MatchResult found =
          index.all(People.demand("", "analyse de survie"), SKILLS, Admission.EVERYBODY);
      List<String> order = new ArrayList<>();
      List<Double> scores = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        order.add(found.match(i).expert());
        scores.add(found.match(i).taxonomy());
      }
      assertEquals(List.of("same", "special", "general", "named", "cousin"), order);
      assertEquals(List.of(1.0, 0.8, 0.5, 0.4, 0.0), scores);
      SkillPoints general = found.match(2).skills().get(0);
      assertEquals("survival-analysis", general.skill());
      assertEquals("biostatistics", general.has());
      assertEquals(-1, general.steps());
      assertEquals(0, found.match(3).skills().get(0).unit());
    }
  }

  @Test
  void requiredSkillsCountTwiceAndLevelsCount() throws IOException {
    Expert beginner =
        new Expert(
            "beginner",
            List.of(),
            List.of(new SkillClaim("dialysis", 2), new SkillClaim("basket weaving", 0)),
            fr.healthdatahub.affiliation.conflict.Ties.NONE,
            Offer.OPEN);
    try (MatchIndex index = index(1, beginner)) {
      Demand demand =
          People.demand(
              "", List.of(new SkillClaim("Dialyse", 4)), People.claims("Basket-weaving", "stroke"));
      Match match = index.all(demand, SKILLS, Admission.EVERYBODY).match(0);
      assertEquals(0.5 * 0.5 + 0.25, match.taxonomy(), 1e-9);
      assertEquals(Wanted.DESIRED, match.skills().get(2).wanted());
      assertEquals("", match.skills().get(2).has());
    }
  }

  @Test
  void skillsAreFoundAcrossLanguages() throws IOException {
    try (MatchIndex index =
        index(
            1,
            People.expert("english", List.of("Heart failure and the use of claims data")),
            People.expert("neither", List.of("The kelp of the sea")))) {
      Demand french = People.demand("Insuffisance cardiaque dans les bases médico-administratives");
      MatchResult found = index.best(french, Weights.STANDARD, 5, Admission.EVERYBODY);
      assertEquals(1, found.size());
      assertEquals("english", found.match(0).expert());
      assertEquals(Wanted.MENTIONED, found.match(0).skills().get(0).wanted());
    }
  }

  @Test
  void whoIsFilteredOutTakesNoPlaceAndIsTold() throws IOException {
    try (MatchIndex index =
        index(
            1,
            People.expert("best", List.of("zorn")),
            People.expert("second", List.of("zorn kelp")),
            People.expert("third", List.of("zorn kelp moss")))) {
      Admission admission =
          source -> source == 0 ? List.of(new Exclusion(Reason.CONSENT, "")) : List.of();
      MatchResult found = index.best(People.demand("zorn"), TEXT, 1, admission);
      assertEquals(1, found.size());
      assertEquals("second", found.match(0).expert());
      assertEquals(1, found.refusedSize());
      assertEquals("best", found.refused(0).expert());
      assertEquals(Reason.CONSENT, found.reasons(0).get(0).reason());
    }
  }

  @Test
  void theFewBestAreTheFirstOfAll() throws IOException {
    // So many that they are counted by several threads and searched in several windows.
    Random random = new Random(3);
    String[] skills = {
      "survival analysis", "Cox model", "stroke", "neurology", "SNDS", "PMSI", "deep learning"
    };
    Expert[] experts = new Expert[20_000];
    for (int i = 0; i < experts.length; i++) {
      List<String> texts = new ArrayList<>();
      for (int unit = random.nextInt(3); unit >= 0; unit--) {
        texts.add(text(random, 5 + random.nextInt(30)));
      }
      experts[i] = People.expert("e" + i, texts, skills[random.nextInt(skills.length)]);
    }
    try (MatchIndex index = index(3, experts)) {
      for (int round = 0; round < 20; round++) {
        Demand demand = People.demand(text(random, 25), skills[random.nextInt(skills.length)]);
        MatchResult all = index.all(demand, Weights.STANDARD, Admission.EVERYBODY);
        MatchResult best = index.best(demand, Weights.STANDARD, 20, Admission.EVERYBODY);
        assertEquals(20, best.size());
        for (int rank = 0; rank < 20; rank++) {
          assertEquals(all.match(rank), best.match(rank));
        }
        assertTrue(best.visited() < all.visited(), () -> "bounds saved nothing");
      }
    }
  }

  @Test
  void emptyTextsAndUnknownWordsAreNoTrouble() throws IOException {
    try (MatchIndex index =
        index(2, People.expert("a", List.of("", "zorn")), People.expert("b", List.of()))) {
      assertEquals(0, index.best(People.demand(""), TEXT, 3, Admission.EVERYBODY).size());
      assertEquals(0, index.best(People.demand("xyzzy"), TEXT, 3, Admission.EVERYBODY).size());
      MatchResult all = index.all(People.demand(""), Weights.STANDARD, Admission.EVERYBODY);
      assertEquals(2, all.size());
      assertEquals(0, all.match(0).score());
      assertFalse(Double.isNaN(all.match(1).score()));
    }
  }

  @Test
  void aThirdOfTheUnitsMakesUpTheTextScore() {
    int[] counts = {0, 1, 3, 4, 20, 24, 300};
    int[] best = {1, 1, 1, 2, 7, 8, 8};
    for (int i = 0; i < counts.length; i++) {
      assertEquals(best[i], BestUnits.STANDARD.of(counts[i]));
    }
  }

  @Test
  void anIndexOfNobodyAnswers() throws IOException {
    try (MatchIndex index = index(2)) {
      assertEquals(0, index.best(People.demand("zorn"), TEXT, 3, Admission.EVERYBODY).size());
      assertEquals(0, index.all(People.demand("zorn"), TEXT, Admission.EVERYBODY).size());
    }
  }

  /** Words of falling frequency. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int rank = (int) Math.pow(400, random.nextDouble());
      text.append("w").append(Integer.toString(rank, 26).replaceAll("\\d", "q$0")).append(' ');
    }
    return text.toString();
  }
}
