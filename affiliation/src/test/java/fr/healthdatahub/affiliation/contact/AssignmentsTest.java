package fr.healthdatahub.affiliation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.ViewingEntry;
import fr.healthdatahub.affiliation.researcher.Viewings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssignmentsTest extends AffiliationTest {
  private static final String OFFICER = "officer";

  @Test
  void nobodyIsAskedMoreThanTheyTake() {
    List<String> demands =
        List.of(demand("a", "", "survival-analysis"), demand("b", "", "machine-learning"));
    String survival = researcher("Survival", "survival-analysis");
    String learning = researcher("Learning", "machine-learning");
    Assignments.Plan plan = assignments().propose(demands, 1, false, OFFICER, "Both");
    assertEquals(
        Set.of(demands.get(0) + survival, demands.get(1) + learning),
        plan.pairs().stream()
            .map(pair -> pair.demandId() + pair.researcherId())
            .collect(Collectors.toSet()));
    assertTrue(plan.pairs().stream().allMatch(pair -> pair.proposal() != null));
    assertEquals(
        "assignment-demand",
        assertThrows(AffiliationProblem.class, () -> assignments().plan(demands, 1, false, OFFICER))
            .code(),
        "both take one only, and have it");
  }

  @Test
  void whatCannotBeNamesTheConstraint() {
    String one = demand("a", "", "survival-analysis");
    String two = demand("b", "", "survival-analysis");
    researcher("Only", "survival-analysis");
    refused("assignment-load", () -> assignments().plan(List.of(one, two), 1, true, OFFICER));
    AffiliationProblem lacking =
        assertThrows(
            AffiliationProblem.class, () -> assignments().plan(List.of(one), 2, false, OFFICER));
    assertEquals("assignment-demand", lacking.code());
    assertEquals(List.of("Readmission after heart failure", "2", "1"), lacking.args());
    refused("assignment-demands", () -> assignments().plan(List.of(), 1, false, OFFICER));
    refused("assignment-number", () -> assignments().plan(List.of(one), 0, false, OFFICER));
    refused("demand-not-found", () -> assignments().plan(List.of("none"), 1, false, OFFICER));
  }

  @Test
  void thePairsThatWereSeenAreProposedAndNobodyElseTheSecondTime() {
    String demand = demand("a", "", "survival-analysis");
    String best = researcher("Best", "survival-analysis");
    publication(best, "Readmission after heart failure", 2025);
    String second = researcher("Second", "survival-analysis");
    List<Assignments.Pair> seen = assignments().plan(List.of(demand), 1, false, OFFICER).pairs();
    assertEquals(List.of(best), seen.stream().map(Assignments.Pair::researcherId).toList());
    assertEquals(
        List.of(demand),
        get(Viewings.class).of(best).stream().map(ViewingEntry::subject).toList(),
        "they read that they were looked at");
    List<Assignments.Pair> first = assignments().propose(seen, OFFICER, "Both");
    List<Assignments.Pair> again = assignments().propose(seen, OFFICER, "Both");
    assertEquals(first, again);
    assertEquals(0, get(Proposals.class).ofResearcher(second).size());
    assertEquals(
        "already-proposed", assignments().propose(seen, "another", "Both").get(0).refused());
  }

  @Test
  @DisplayName(
      "S24 who is planned for a demand can read which officer saw them, others were not seen")
  void beingPlannedIsNoted() {
    String demand = demand("a", "", "survival-analysis");
    String planned = researcher("Planned", "survival-analysis");
    String other = researcher("Other", "machine-learning");
    Assignments.Plan plan = assignments().plan(List.of(demand), 1, false, OFFICER);
    assertEquals(Map.of(demand, List.of(planned)), plan.researchers());
    List<ViewingEntry> seen = get(Viewings.class).of(planned);
    assertEquals(1, seen.size());
    assertEquals(List.of(OFFICER, demand), List.of(seen.get(0).viewerId(), seen.get(0).subject()));
    assertEquals(List.of(), get(Viewings.class).of(other));
  }

  private Assignments assignments() {
    return get(Assignments.class);
  }
}
