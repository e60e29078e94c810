package fr.healthdatahub.web.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.DemandSearch;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.model.Demand;
import fr.healthdatahub.sdk.model.DemandSkill;
import fr.healthdatahub.sdk.model.FreeWord;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.SkillDecision;
import fr.healthdatahub.sdk.model.SkillWanted;
import fr.healthdatahub.web.portal.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What officers decide on words that people typed, through the SDK, on either database. */
abstract class FreeWordsContract {
  private static final List<String> SCOPES =
      List.of("affiliation:read", "affiliation:write", "affiliation:match");

  private final String word = "survival analysis " + UUID.randomUUID();
  private Hub owner;
  private Hub officer;
  private String demand;

  abstract Portal portal();

  @BeforeEach
  void stateADemand() {
    owner = as("participant@demo.hub");
    officer = as("officer@demo.hub");
    demand =
        owner
            .stateDemand(
                new NewDemand()
                    .title("Who knows words")
                    .need("We look for somebody who knows words of their own.")
                    .required(List.of(new SkillWanted().skill(word))))
            .id();
  }

  @Test
  void aWordIsMergedCountsAsTheSkillAndIsTakenBack() {
    FreeWord open = open();
    assertEquals(List.of(0, 1), List.of(open.getProfiles(), open.getDemands()));
    assertTrue(wanting("statistics").stream().noneMatch(demand::equals));
    SkillDecision decision =
        officer.freeWords().merge(word.toUpperCase(Locale.ROOT), "survival-analysis");
    assertEquals("survival-analysis", skill().getSkill());
    assertEquals("Survival analysis", skill().getLabel());
    assertTrue(wanting("statistics").contains(demand));
    assertTrue(officer.freeWords().open().stream().noneMatch(one -> one.getWord().equals(word)));
    assertTrue(officer.freeWords().decisions().contains(decision));
    officer.freeWords().takeBack(decision.getId());
    assertEquals(word, skill().getSkill());
    assertFalse(wanting("statistics").contains(demand));
    assertEquals(1, open().getDemands());
  }

  @Test
  void aNewSkillIsSuggestedInBothLanguages() {
    String english = "Knowing " + word;
    SkillDecision decision =
        officer.freeWords().accept(word, english, "Savoir " + word, "statistics");
    assertEquals(decision.getSkill(), owner.skills("savoir " + word).get(0).getId());
    assertEquals("statistics", owner.skills(english).get(0).getParent());
    assertEquals(english, skill().getLabel());
    assertTrue(wanting("statistics").contains(demand));
    officer.freeWords().takeBack(decision.getId());
    assertEquals(List.of(), owner.skills(english));
  }

  @Test
  void aWordThatStaysFreeIsNotAskedAgain() {
    SkillDecision decision = officer.freeWords().decline(word, "Nobody knows what it is.");
    assertEquals("Nobody knows what it is.", decision.getReason());
    assertTrue(officer.freeWords().open().stream().noneMatch(one -> one.getWord().equals(word)));
    assertEquals(word, skill().getSkill());
    officer.freeWords().takeBack(decision.getId());
    assertEquals(word, open().getWord());
  }

  @Test
  void ofOfficersAtOnceOneDecidesAndTheOthersAreTold() throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(6);
    try {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        all.add(() -> outcome(() -> officer.freeWords().merge(word, "survival-analysis")));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> one : officers.invokeAll(all)) {
        outcomes.add(one.get());
      }
      assertEquals(1, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
      assertEquals(5, outcomes.stream().filter("skill-decided"::equals).count());
    } finally {
      officers.shutdownNow();
    }
  }

  @Test
  void othersDecideNothing() {
    assertEquals("not-allowed", outcome(() -> owner.freeWords().open()));
    assertEquals("not-allowed", outcome(() -> owner.freeWords().merge(word, "statistics")));
    assertEquals("not-allowed", outcome(() -> owner.freeWords().takeBack("none")));
  }

  private static String outcome(Runnable step) {
    try {
      step.run();
      return "done";
    } catch (HubException refusal) {
      return refusal.code();
    }
  }

  private FreeWord open() {
    return officer.freeWords().open().stream()
        .filter(one -> one.getWord().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private DemandSkill skill() {
    Demand read = owner.demand(demand).read();
    return read.getRequired().get(0);
  }

  private List<String> wanting(String skill) {
    return owner.browseDemands(DemandSearch.MINE.withSkill(skill)).stream()
        .map(Demand::getId)
        .toList();
  }

  private Hub as(String email) {
    return Hub.signIn(portal().url().toString(), email, Portal.PASSWORD, "words", SCOPES, 1);
  }
}
