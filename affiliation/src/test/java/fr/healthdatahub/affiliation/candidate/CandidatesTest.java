package fr.healthdatahub.affiliation.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.KnownAccounts;
import fr.healthdatahub.affiliation.candidate.CandidateView.EvidencePoints;
import fr.healthdatahub.affiliation.candidate.CandidateView.SkillReason;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.affiliation.matching.Exclusion;
import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.researcher.ViewingKind;
import fr.healthdatahub.affiliation.researcher.Viewings;
import fr.healthdatahub.container.RunningModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest extends AffiliationTest {
  private static final String SKILL = "survival-analysis";

  @Test
  void pointsOfSkillsAndWorksSumUpToTheScore() {
    String ada = researcher("Ada", SKILL);
    publication(ada, "Readmission after heart failure in claims", 2025, "Ada");
    CandidateView found = only(demand("owner", "", SKILL));
    assertEquals(ada, found.researcherId());
    assertEquals("Ada", found.card().name());
    double sum =
        found.evidence().stream().mapToDouble(EvidencePoints::points).sum()
            + found.skills().stream().mapToDouble(SkillReason::points).sum();
    assertEquals(found.score(), sum, 1e-9);
    assertEquals("Readmission after heart failure in claims", found.evidence().get(0).title());
    assertFalse(found.evidence().get(0).shared().words().isEmpty());
    double most =
        found.evidence().stream().mapToDouble(EvidencePoints::most).sum()
            + found.skills().stream().mapToDouble(SkillReason::most).sum();
    assertEquals(1, most, 1e-9);
    SkillReason skill = found.skills().get(0);
    assertEquals(List.of(SKILL, SKILL), List.of(skill.skill(), skill.has()));
    assertTrue(skill.points() > 0.9 * skill.most(), skill::toString);
  }

  @Test
  void reasonsTellTheLevelAskedForAndTheLevelHad() {
    researcher("Lee", SKILL);
    SkillReason skill = only(demand("owner", "", new SkillLevel(SKILL, 4))).skills().get(0);
    assertEquals(List.of(4, 3), List.of(skill.asked(), skill.level()));
    assertEquals(skill.most() * 3 / 4, skill.points(), 1e-9);
  }

  @Test
  void everybodyAgainstWhomSomethingStandsIsCounted() {
    String best = researcher("Best", SKILL);
    publication(best, "Readmission after heart failure", 2025);
    get(KnownAccounts.class).add("owner", "owner@example.org");
    join("owner", profile("The owner", "python", "", Map.of()));
    CandidateList list =
        get(Candidates.class).show(demand("owner", "", SKILL), null, null, 1, "officer");
    assertEquals(List.of(best), ids(list));
    assertEquals(List.of(), list.filteredOut(), "nobody else would be the best");
    assertEquals(Map.of(Reason.SAME_PERSON, 1), list.against());
  }

  @Test
  void aResearcherReadsTheSameReasonsAsTheHub() {
    String ada = researcher("Ada", SKILL);
    publication(ada, "Readmission after heart failure in claims", 2025);
    String demand = demand("owner", "", SKILL);
    CandidateView seen = only(demand);
    assertEquals(seen, get(Candidates.class).own(demand, ada, 40, 60).orElseThrow());
    assertTrue(get(Candidates.class).own(demand, "nobody", 40, 60).isEmpty());
  }

  @Test
  void weightsChangeTheOrder() {
    String skilled = researcher("Skilled", SKILL);
    String written = researcher("Written", "python");
    publication(written, "Modelling readmission after heart failure in hospital claims", 2025);
    publication(skilled, "Soil bacteria of vineyards", 2025);
    String demand = demand("owner", "", SKILL);
    assertEquals(List.of(skilled, written), ids(of(demand, 10, 90)));
    assertEquals(List.of(written, skilled), ids(of(demand, 90, 10)));
  }

  @Test
  @DisplayName("S27 who withdraws, pauses or is erased is no candidate the moment after")
  void withdrawnPausedAndErasedAreNotThere() {
    String demand = demand("owner", "", SKILL);
    String one = researcher("One", SKILL);
    String two = researcher("Two", SKILL);
    assertEquals(Set.of(one, two), Set.copyOf(ids(of(demand))));
    get(Researchers.class).agree(one, Set.of(Purpose.DIRECTORY), null);
    assertEquals(List.of(two), ids(of(demand)));
    get(Researchers.class).pause(two, true);
    assertEquals(List.of(), ids(of(demand)));
    get(Researchers.class).pause(two, false);
    get(Researchers.class).agree(one, Set.of(Purpose.MATCHING), null);
    assertEquals(2, of(demand).candidates().size());
    get(Researchers.class).erase(get(Researchers.class).find(one).orElseThrow().personId());
    assertEquals(List.of(two), ids(of(demand)));
  }

  @Test
  @DisplayName("S27 the files of the index go with who is erased, on every node")
  void erasureRemovesFilesOfEveryNode(@TempDir Path second) throws IOException {
    String demand = demand("owner", "", SKILL);
    String gone = researcher("Zyxwvut", SKILL);
    publication(gone, "Xylophagous qwertyuiop beetles", 2024);
    try (RunningModule node = node(second)) {
      assertEquals(List.of(gone), ids(of(demand)));
      assertEquals(1, node.get(Candidates.class).of(demand, null, null, 10).researchers());
      assertTrue(mentions(home, "qwertyuiop") && mentions(second, "qwertyuiop"));
      get(Researchers.class).erase(get(Researchers.class).find(gone).orElseThrow().personId());
      assertFalse(mentions(home, "qwertyuiop"), "on the node that erases, at once");
      node.get(CandidateIndex.class).follow();
      assertFalse(mentions(second, "qwertyuiop"), "on others, when they follow");
      assertEquals(List.of(), ids(node.get(Candidates.class).of(demand, null, null, 10)));
    }
  }

  @Test
  void fieldsThatNobodySeesAreNeitherUsedNorShown() {
    Map<ProfileField, Audience> closed =
        Map.of(
            ProfileField.NAME, Audience.NOBODY,
            ProfileField.PLACE, Audience.NOBODY,
            ProfileField.EVIDENCE, Audience.NOBODY);
    String shy = join("shy", profile("Shy", SKILL, "", closed));
    publication(shy, "Readmission after heart failure in hospital claims", 2025);
    CandidateView found = only(demand("owner", "", SKILL));
    assertEquals(shy, found.researcherId());
    assertEquals(null, found.card().name());
    assertEquals(null, found.card().place());
    assertEquals(List.of(), found.evidence());
    assertEquals(0, found.text());
  }

  @Test
  void conflictsOfInterestAreFiltersWithReasons() {
    get(KnownAccounts.class).add("owner", "owner@example.org");
    String own = join("owner", profile("The owner", SKILL, "", Map.of()));
    String colleague = join("colleague", profile("Colleague", SKILL, "Institut Curie", Map.of()));
    String coauthor = researcher("Co-author", SKILL);
    publication(coauthor, "Together", year(), "The owner", "Co-author");
    String before = researcher("Co-author of long ago", SKILL);
    publication(before, "Together, once", year() - 9, "The owner");
    CandidateList list = of(demand("owner", "INSTITUT CURIE", SKILL));
    assertEquals(List.of(before), ids(list));
    Map<String, Reason> reasons =
        Map.of(
            own, Reason.SAME_PERSON,
            colleague, Reason.SAME_ORGANISATION,
            coauthor, Reason.COAUTHOR);
    assertEquals(3, list.filteredOut().size());
    for (CandidateView one : list.filteredOut()) {
      assertTrue(
          one.excluded().stream()
              .map(Exclusion::reason)
              .toList()
              .contains(reasons.get(one.researcherId())),
          one::toString);
    }
  }

  @Test
  @DisplayName("S24 a hidden field hides no conflict of interest, and is not told by it")
  void hiddenFieldsHideNoConflict() {
    Map<ProfileField, Audience> closed = new EnumMap<>(ProfileField.class);
    for (ProfileField field : ProfileField.values()) {
      closed.put(field, field == ProfileField.SKILLS ? Audience.HUB : Audience.NOBODY);
    }
    get(KnownAccounts.class).add("owner", "owner@example.org");
    String own = join("owner", profile("The owner", SKILL, "", closed));
    String colleague = join("colleague", profile("Colleague", SKILL, "Institut Curie", closed));
    String coauthor = join("coauthor", profile("Co-author", SKILL, "", closed));
    publication(coauthor, "Together", year(), "The owner");
    String open = researcher("Open co-author", SKILL);
    publication(open, "Together with a hidden name", year(), "The owner");
    CandidateList list = of(demand("owner", "Institut Curie", SKILL));
    assertEquals(List.of(), ids(list));
    assertEquals(
        Set.of(own, colleague, coauthor, open),
        list.filteredOut().stream().map(CandidateView::researcherId).collect(Collectors.toSet()));
    list.filteredOut()
        .forEach(one -> assertEquals(List.of(new Exclusion(Reason.CONFLICT, "")), one.excluded()));
  }

  @Test
  void partsOfAnInstitutionAreInConflictWithTheWhole() {
    Institutions institutions = get(Institutions.class);
    join("somebody", profile("Somebody", SKILL, "Service de cardiologie", Map.of()));
    String demand = demand("owner", "CHU de Lyon", SKILL);
    assertEquals(1, of(demand).candidates().size());
    institutions.belongTo(
        "officer", institutions.named("Service de cardiologie"), institutions.named("CHU de Lyon"));
    assertEquals(
        Reason.SAME_ORGANISATION, of(demand).filteredOut().get(0).excluded().get(0).reason());
  }

  @Test
  @DisplayName("S24 being a candidate is noted for the researcher to read")
  void beingShownIsNoted() {
    String one = researcher("One", SKILL);
    String demand = demand("owner", "", SKILL);
    get(Candidates.class).show(demand, null, null, 10, "officer");
    var seen = get(Viewings.class).of(one).get(0);
    assertEquals("officer", seen.viewerId());
    assertEquals(ViewingKind.MATCHED, seen.kind());
    assertEquals(demand, seen.subject());
  }

  @Test
  @DisplayName("S27 everybody who ever looked can be read, also beyond the latest 200")
  void everyLookIsKept() {
    String one = researcher("One", SKILL);
    for (int number = 0; number < 201; number++) {
      get(Viewings.class).note(List.of(one), "officer", ViewingKind.MATCHED, "demand " + number);
    }
    assertEquals(200, get(Viewings.class).of(one).size());
    assertEquals(201, get(Viewings.class).all(one).size());
  }

  @Test
  void aDemandThatIsNotThereAndWeightsThatAreNoneAreRefused() {
    refused("demand-not-found", () -> of("none"));
    String demand = demand("owner", "", SKILL);
    refused("demand-weights", () -> of(demand, 0, 0));
    refused("demand-weights", () -> of(demand, -1, 50));
  }

  private static int year() {
    return java.time.Year.now(java.time.ZoneId.of("Europe/Paris")).getValue();
  }

  private CandidateView only(String demand) {
    CandidateList list = of(demand);
    assertEquals(1, list.candidates().size(), list::toString);
    return list.candidates().get(0);
  }

  private CandidateList of(String demand) {
    return get(Candidates.class).of(demand, null, null, 10);
  }

  private CandidateList of(String demand, int text, int taxonomy) {
    return get(Candidates.class).of(demand, text, taxonomy, 10);
  }

  private static List<String> ids(CandidateList list) {
    return list.candidates().stream().map(CandidateView::researcherId).toList();
  }

  private static boolean mentions(Path folder, String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
            .contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
