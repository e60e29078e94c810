package fr.healthdatahub.affiliation.freeword;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.candidate.CandidateView;
import fr.healthdatahub.affiliation.candidate.Candidates;
import fr.healthdatahub.affiliation.demand.DemandFilter;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import fr.healthdatahub.container.RunningModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeWordsTest extends AffiliationTest {
  private static final String OFFICER = "officer";
  private static final String SKILL = "survival-analysis";

  @AfterEach
  void forgetAdditions() {
    SkillTree.use(SkillTree.standard());
  }

  @Test
  void wordsThatTheTreeLacksStandOnceWithTheirUsesAndNearestSkills() {
    researcher("One", "survival analyses of cohorts");
    researcher("Two", "Survival Analyses of cohorts");
    researcher("Three", "Survival analyses of cohorts");
    researcher("Four", SKILL);
    demand("owner", "", "survival-analyses of cohorts");
    demand("owner", "", "beekeeping");
    List<FreeWord> open = words().open();
    assertEquals(2, open.size(), open::toString);
    FreeWord most = open.get(0);
    assertEquals(List.of(3, 1), List.of(most.profiles(), most.demands()));
    assertEquals(SKILL, most.nearest().get(0).id());
    assertEquals(new FreeWord("beekeeping", 0, 1, List.of()), open.get(1));
  }

  @Test
  void wordsThatSomebodyShowsToNobodyAreNotShownToOfficers() {
    Map<ProfileField, Audience> secret = Map.of(ProfileField.SKILLS, Audience.NOBODY);
    join("hidden", profile("Hidden", "secret method", "", secret));
    assertEquals(List.of(), words().open());
  }

  @Test
  void synonymCountsAsTheSkillAtOnceAndNoMoreWhenItIsTakenBack() {
    String ada = researcher("Ada", "méthode des durées");
    String bob = researcher("Bob", SKILL);
    String demand = demand("owner", "", SKILL);
    assertEquals(List.of(bob), skilled(demand, SKILL));
    String worded = demand("owner", "", "Méthode des Durées");
    DecisionView made =
        words().decide(OFFICER, NewDecision.synonym("Méthode des durées", "Analyse de survie"));
    assertEquals(SKILL, made.skill());
    assertEquals(List.of(), words().open());
    assertEquals(SKILL, skill(ada));
    assertEquals(List.of(ada, bob).stream().sorted().toList(), skilled(demand, SKILL));
    assertEquals(List.of(demand, worded).stream().sorted().toList(), demandsFor("statistics"));
    assertTrue(foundBy("survival").contains(worded));
    assertTrue(foundBy("durees").contains(worded));
    words().takeBack(OFFICER, made.id());
    assertEquals("méthode des durées", skill(ada));
    assertEquals(List.of(bob), skilled(demand, SKILL));
    assertEquals(List.of(demand), demandsFor("statistics"));
    assertFalse(foundBy("survival").contains(worded));
    assertEquals(2, words().open().get(0).uses());
  }

  @Test
  void skillOnceAmongOthersStandsOnce() {
    String ada = researcher("Ada", "durations");
    Profile before = get(Researchers.class).find(ada).orElseThrow().profile();
    List<SkillLevel> both = List.of(new SkillLevel("durations", 4), new SkillLevel(SKILL, 2));
    Profile two =
        new Profile(
            before.name(),
            before.discipline(),
            before.orcid(),
            "",
            both,
            before.languages(),
            "",
            "",
            List.of(),
            null,
            null,
            1,
            Map.of());
    get(Researchers.class).describe(ada, two, null);
    words().decide(OFFICER, NewDecision.synonym("durations", SKILL));
    assertEquals(
        List.of(new SkillLevel(SKILL, 4)),
        get(Researchers.class).find(ada).orElseThrow().profile().skills());
  }

  @Test
  void newSkillHasItsPlaceInTheTree() {
    String ada = researcher("Ada", "NMed");
    String demand = demand("owner", "", "statistics");
    DecisionView made =
        words()
            .decide(
                OFFICER,
                NewDecision.skill(
                    "nmed", "Narrative medicine", "Médecine narrative", "Statistiques"));
    assertEquals("narrative-medicine", made.skill());
    Skill skill = SkillTree.current().named("medecine narrative").orElseThrow();
    assertEquals(List.of("statistics"), SkillTree.current().ancestors(skill.id()));
    assertEquals(1, skill.level());
    assertEquals(skill, SkillTree.current().suggest("nmed", lang(), 5).get(0));
    assertEquals("narrative-medicine", skill(ada));
    assertEquals(List.of(ada), skilled(demand, "narrative-medicine"));
    DecisionView further =
        words().decide(OFFICER, NewDecision.synonym("patient narratives", "narrative-medicine"));
    refused("skill-in-use", () -> words().takeBack(OFFICER, made.id()));
    words().takeBack(OFFICER, further.id());
    words().takeBack(OFFICER, made.id());
    assertEquals(List.of(), skilled(demand, "narrative-medicine"));
    assertTrue(SkillTree.current().skill("narrative-medicine").isEmpty());
  }

  @Test
  void declinedWordIsNotAskedAgain() {
    researcher("Ada", "being nice");
    words().decide(OFFICER, NewDecision.freeWord("Being  nice", "No skill."));
    assertEquals(List.of(), words().open());
    assertEquals("No skill.", words().decisions().get(0).reason());
    refused("skill-decided", () -> words().decide(OFFICER, NewDecision.synonym("being-nice", "R")));
  }

  @Test
  void whatCannotBeIsRefused() {
    refused("skill-word", () -> words().decide(OFFICER, NewDecision.synonym(" ", SKILL)));
    refused("skill-unknown", () -> words().decide(OFFICER, NewDecision.synonym("x", "magic")));
    refused("skill-taken", () -> words().decide(OFFICER, NewDecision.freeWord("Python", "x")));
    refused("skill-reason", () -> words().decide(OFFICER, NewDecision.freeWord("x", " ")));
    refused("skill-taken", () -> decideNew("Statistics", "Magie", "statistics"));
    refused("skill-label", () -> decideNew("Magic", "", "statistics"));
    refused("skill-label", () -> decideNew("魔法", "Magie", "statistics"));
    refused("skill-unknown", () -> decideNew("Magic", "Magie", ""));
    refused("skill-decision-not-found", () -> words().takeBack(OFFICER, "none"));
    assertEquals(List.of(), words().decisions());
  }

  @Test
  void ofTwoOfficersAtOnceOneIsToldThatItWasDecided() throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(() -> outcome(NewDecision.synonym("durations", SKILL)));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> one : officers.invokeAll(all)) {
        outcomes.add(one.get());
      }
      assertEquals(1, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
      assertEquals(7, outcomes.stream().filter("skill-decided"::equals).count());
    } finally {
      officers.shutdownNow();
    }
  }

  @Test
  void nodeFollowsWhatAnotherOneDecided(@TempDir Path otherHome) {
    String ada = researcher("Ada", "durations");
    words().decide(OFFICER, NewDecision.synonym("durations", SKILL));
    // What another node would still have.
    SkillTree.use(SkillTree.standard());
    assertEquals("durations", skill(ada));
    try (RunningModule other = node(otherHome)) {
      other.get(FreeWords.class).follow();
      assertEquals(SKILL, skill(ada));
    }
  }

  private String outcome(NewDecision decision) {
    try {
      words().decide(OFFICER, decision);
      return "done";
    } catch (AffiliationProblem refusal) {
      return refusal.code();
    }
  }

  private DecisionView decideNew(String english, String french, String parent) {
    return words().decide(OFFICER, NewDecision.skill("x", english, french, parent));
  }

  private FreeWords words() {
    return get(FreeWords.class);
  }

  private String skill(String researcherId) {
    return get(Researchers.class)
        .find(researcherId)
        .orElseThrow()
        .profile()
        .skills()
        .get(0)
        .skill();
  }

  /** Ids of those who get points for having a skill. */
  private List<String> skilled(String demand, String has) {
    return get(Candidates.class).of(demand, 40, 60, 10).candidates().stream()
        .filter(one -> one.skills().stream().anyMatch(skill -> skill.has().equals(has)))
        .map(CandidateView::researcherId)
        .sorted()
        .toList();
  }

  private List<String> demandsFor(String skill) {
    return ids(new DemandFilter(null, null, null, skill, null, null));
  }

  private List<String> foundBy(String words) {
    return ids(new DemandFilter(null, null, null, null, null, words));
  }

  private List<String> ids(DemandFilter filter) {
    return get(Demands.class).list(filter, null, 20).items().stream()
        .map(DemandView::id)
        .sorted()
        .toList();
  }

  private static Language lang() {
    return Language.ENGLISH;
  }
}
