package fr.healthdatahub.affiliation.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.demand.DemandFilter;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.Researchers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InstitutionsTest extends AffiliationTest {
  private static final String OFFICER = "officer";
  private static final String SKILL = "survival-analysis";
  private static final int ROUNDS = 20;

  @Test
  void namesProfilesDemandsAndPartsGoOver() {
    String ada = join("ada", profile("Ada", SKILL, "CHU Nord", Map.of()));
    String demand = demand("owner", "CHU Nord", SKILL);
    String gone = all().named("CHU Nord");
    String left = all().named("Hôpital du Nord");
    String part = all().named("Service de cardiologie du Nord");
    all().belongTo(OFFICER, part, gone);
    all().unify(OFFICER, gone, left);
    assertTrue(all().find(gone).isEmpty());
    assertEquals(left, all().named("chu du NORD"));
    assertEquals(List.of("Hôpital du Nord"), all().find(part).orElseThrow().line());
    assertEquals(left, get(Researchers.class).find(ada).orElseThrow().institutionId());
    assertEquals(left, get(Demands.class).find(demand).orElseThrow().institutionId());
    DemandFilter byName = new DemandFilter(null, null, null, null, null, "hopital");
    assertEquals(1, get(Demands.class).list(byName, null, 5).items().size());
    InstitutionRow row = row(left);
    assertEquals(List.of(1, 1), List.of(row.profiles(), row.demands()));
    refused("institution-not-found", () -> all().unify(OFFICER, gone, left));
  }

  @Test
  void thoseThatMayBeOneComeFirstButNoWholeWithItsPart() {
    String one = all().named("Zoo de Nantes");
    String other = all().named("Nantes, Zoo");
    all().named("Agence");
    assertEquals(other, row(one).alike().get(0).id());
    assertEquals(3, review().list("").size());
    assertEquals("Agence", review().list("").get(2).institution().name());
    assertEquals(1, review().list("age").size());
    all().belongTo(OFFICER, one, other);
    assertEquals(List.of(), row(one).alike());
    assertEquals(List.of(), row(other).alike());
  }

  @Test
  void whoHasAnAddressOfAnInstitutionOrOfItsWholeSpeaksForIt() {
    String whole = all().named("Yak University");
    String part = all().named("Laboratory of Yaks");
    all().belongTo(OFFICER, part, whole);
    assertFalse(all().writesFrom(part, "ada@yak.example"), "nobody said by which addresses");
    all().describe(OFFICER, whole, "", "", " Yak.example ");
    assertEquals("yak.example", all().find(whole).orElseThrow().mailDomain());
    for (String own : List.of("ada@yak.example", "ADA@YAK.EXAMPLE", "ada@lab.yak.example")) {
      assertTrue(all().writesFrom(part, own), own);
    }
    for (String other :
        List.of("ada@evilyak.example", "ada@yak.example.evil.example", "ada@example", "ada")) {
      assertFalse(all().writesFrom(part, other), other);
    }
    assertFalse(all().writesFrom("none", "ada@yak.example"));
    for (String wrong : List.of("yak", "@yak.example", "yak..example", "-a.fr", "x.fr/y", "é.fr")) {
      refused("institution-domain", () -> all().describe(OFFICER, whole, "", "", wrong));
    }
  }

  @Test
  void factsAreChecked() {
    String one = all().named("Centre national");
    all().describe(OFFICER, one, "https://ror.org/02feahw73", " Paris ", "");
    InstitutionView view = all().find(one).orElseThrow();
    assertEquals(List.of("02feahw73", "Paris"), List.of(view.ror(), view.city()));
    String other = all().named("Centre régional");
    refused("institution-ror-taken", () -> all().describe(OFFICER, other, "02feahw73", "", ""));
    refused("institution-ror", () -> all().describe(OFFICER, other, "02feahw74", "", ""));
    refused("text-too-long", () -> all().describe(OFFICER, other, "", "x".repeat(101), ""));
    refused("institution-not-found", () -> all().describe(OFFICER, "none", "", "", ""));
    all().describe(OFFICER, one, "", "", "");
    all().describe(OFFICER, other, "02feahw73", "", "");
  }

  @Test
  void whoeverJoinsTwoAtOnceOrNamesOneMeanwhileIsAnswered() throws Exception {
    String one = all().named("Institut Alpha");
    String other = all().named("Institut Beta");
    String ada = join("ada", profile("Ada", SKILL, "Institut Alpha", Map.of()));
    ExecutorService officers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(() -> outcome(() -> all().unify(OFFICER, one, other)));
        all.add(() -> outcome(() -> all().unify(OFFICER, other, one)));
        all.add(() -> outcome(() -> rename(ada, "Institut Alpha")));
        all.add(() -> outcome(() -> rename(ada, "Institut Beta")));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> each : officers.invokeAll(all)) {
        outcomes.add(each.get());
      }
      assertEquals(9, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
      assertEquals(7, outcomes.stream().filter("institution-not-found"::equals).count());
    } finally {
      officers.shutdownNow();
    }
    assertEquals(all().named("Institut Alpha"), all().named("Institut Beta"));
  }

  @Test
  void noCircleComesOfTwoWhoPutOneBelowTheOther() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String one = all().named("Alpha " + round);
      String other = all().named("Beta " + round);
      List<String> outcomes =
          atOnce(
              () -> all().belongTo(OFFICER, one, other), () -> all().belongTo(OFFICER, other, one));
      assertEquals(List.of("done", "institution-circle"), outcomes);
    }
  }

  @Test
  void thoseBelowTwoThatAreJoinedBothWaysStayReadable() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String one = all().named("Alpha " + round);
      String other = all().named("Beta " + round);
      String part = all().named("Gamma " + round);
      all().belongTo(OFFICER, part, one);
      List<String> outcomes =
          atOnce(
              () -> all().unify(OFFICER, one, other),
              () -> all().unify(OFFICER, other, one),
              () -> all().belongTo(OFFICER, part, other));
      assertEquals("done", outcomes.get(0), outcomes::toString);
      assertTrue(outcomes.contains("institution-not-found"), outcomes::toString);
      assertEquals(1, all().find(part).orElseThrow().line().size());
      assertEquals(all().named("Alpha " + round), all().named("Beta " + round));
    }
    assertEquals(2 * ROUNDS, all().all().size());
  }

  @Test
  void anInstitutionWhoseWholeIsMissingIsStillShown() {
    String whole = all().named("Whole");
    String part = all().named("Part");
    all().belongTo(OFFICER, part, whole);
    String key =
        affiliation.query(
            "select constraint_name from information_schema.table_constraints where table_schema ="
                + " 'affiliation' and table_name = 'institution' and constraint_type ="
                + " 'FOREIGN KEY'");
    affiliation.update("alter table affiliation.institution drop constraint \"" + key + "\"");
    affiliation.update(
        "delete from affiliation.institution_alias where institution_id = '" + whole + "'");
    affiliation.update("delete from affiliation.institution where id = '" + whole + "'");
    assertEquals(List.of(), all().find(part).orElseThrow().line());
    assertEquals(List.of(), all().all().get(part).line());
  }

  private static List<String> atOnce(Runnable... steps) throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(steps.length);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (Runnable step : steps) {
        answers.add(
            officers.submit(
                () -> {
                  start.await();
                  return outcome(step);
                }));
      }
      start.countDown();
      List<String> outcomes = new ArrayList<>();
      for (Future<String> answer : answers) {
        outcomes.add(answer.get());
      }
      return outcomes.stream().sorted().toList();
    } finally {
      officers.shutdownNow();
    }
  }

  @Test
  @DisplayName(
      "S9 names that stand in nothing public are suggested to who typed them, and to the Hub")
  void namesOfConfidentialThingsAreNotSuggested() {
    Map<ProfileField, Audience> hub = Map.of(ProfileField.INSTITUTION, Audience.HUB);
    String ada = join("ada", profile("Ada", SKILL, "Zebra Hospital", Map.of()));
    assertEquals(List.of(), seen("zebra", "bob"), "not in the directory");
    assertEquals(List.of("Zebra Hospital"), seen("zebra", "ada"));
    assertEquals(List.of("Zebra Hospital"), seen("zebra", null));
    Researchers researchers = get(Researchers.class);
    researchers.agree(ada, Set.of(Purpose.DIRECTORY), null);
    assertEquals(List.of("Zebra Hospital"), seen("zebra", "bob"));
    researchers.describe(ada, profile("Ada", SKILL, "Zebra Hospital", hub), null);
    assertEquals(List.of(), seen("zebra", "bob"), "a field that is not public");

    String demand = demand("owner", "Yak Institute", SKILL);
    assertEquals(List.of("Yak Institute"), seen("yak", "bob"));
    Demands demands = get(Demands.class);
    demands.describe(demand, demands.find(demand).orElseThrow().draft(), null);
    assertEquals(List.of(), seen("yak", "bob"), "no longer published");
    assertEquals(List.of("Yak Institute"), seen("yak", "owner"));
    all().describe(OFFICER, all().named("Yak Institute"), "", "Nantes", "");
    assertEquals(List.of("Yak Institute"), seen("yak", "bob"), "an officer knows it");
  }

  @Test
  @DisplayName("S27 a name that nobody confirmed goes with the last who used it")
  void unusedNamesAreSwept() {
    join("ada", profile("Ada", SKILL, "Zebra Hospital", Map.of()));
    join("eve", profile("Eve", SKILL, "Yak Institute", Map.of()));
    String kept = all().named("Xylophone School", InstitutionKind.UNIVERSITY);
    all().sweep();
    assertEquals(2, seen("zebra", null).size() + seen("yak", null).size());
    get(Researchers.class).erase("ada");
    all().sweep();
    assertEquals(List.of(), seen("zebra", null));
    assertTrue(all().known("Zebra Hospital").isEmpty());
    assertEquals(List.of("Yak Institute"), seen("yak", null));
    assertTrue(all().find(kept).isPresent());
  }

  private List<String> seen(String typed, String viewer) {
    return all().suggest(typed, viewer, 5).stream().map(InstitutionView::name).toList();
  }

  private void rename(String researcher, String institution) {
    Profile profile = profile("Ada", SKILL, institution, Map.of());
    get(Researchers.class).describe(researcher, profile, null);
  }

  private static String outcome(Runnable step) {
    try {
      step.run();
      return "done";
    } catch (AffiliationProblem refusal) {
      return refusal.code();
    }
  }

  private Institutions all() {
    return get(Institutions.class);
  }

  private InstitutionReview review() {
    return get(InstitutionReview.class);
  }

  private InstitutionRow row(String id) {
    return review().list(null).stream()
        .filter(row -> row.institution().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
