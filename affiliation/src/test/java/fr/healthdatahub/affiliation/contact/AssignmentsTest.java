package fr.healthdatahub.affiliation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.ViewingEntry;
import fr.healthdatahub.affiliation.researcher.Viewings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssignmentsTest extends AffiliationTest {
  @Test
  void nobodyIsAskedMoreThanTheyTake() {
    List<String> demands =
        List.of(demand("a", "", "survival-analysis"), demand("b", "", "machine-learning"));
    String survival = researcher("Survival", "survival-analysis");
    String learning = researcher("Learning", "machine-learning");
    Assignments.Plan plan = assignments().propose(demands, 1, false, "officer", "Both");
    assertEquals(
        Set.of(demands.get(0) + survival, demands.get(1) + learning),
        plan.pairs().stream()
            .map(pair -> pair.demandId() + pair.researcherId())
            .collect(Collectors.toSet()));
    assertTrue(plan.pairs().stream().allMatch(pair -> pair.proposal() != null));
    assertEquals(
        "assignment-demand",
        assertThrows(
                AffiliationProblem.class, () -> assignments().plan(demands, 1, false, "officer"))
            .code(),
        "both take one only, and have it");
  }

  @Test
  void whatCannotBeNamesTheConstraint() {
    String one = demand("a", "", "survival-analysis");
    String two = demand("b", "", "survival-analysis");
    researcher("Only", "survival-analysis");
    refused("assignment-load", () -> assignments().plan(List.of(one, two), 1, true, "officer"));
    AffiliationProblem lacking =
        assertThrows(
            AffiliationProblem.class, () -> assignments().plan(List.of(one), 2, false, "officer"));
    assertEquals("assignment-demand", lacking.code());
    assertEquals(List.of("Readmission after heart failure", "2", "1"), lacking.args());
    refused("assignment-demands", () -> assignments().plan(List.of(), 1, false, "officer"));
    refused("assignment-number", () -> assignments().plan(List.of(one), 0, false, "officer"));
    refused("demand-not-found", () -> assignments().plan(List.of("none"), 1, false, "officer"));
  }

  @Test
  void thePairsThatWereSeenAreProposedAndNobodyElseTheSecondTime() {
    String demand = demand("a", "", "survival-analysis");
    String best = researcher("Best", "survival-analysis");
    publication(best, "Readmission after heart failure", 2025);
    String second = researcher("Second", "survival-analysis");
    List<Assignments.Pair> seen = assignments().plan(List.of(demand), 1, false, "officer").pairs();
    assertEquals(List.of(best), seen.stream().map(Assignments.Pair::researcherId).toList());
    assertEquals(
        List.of(demand),
        get(Viewings.class).of(best).stream().map(ViewingEntry::subject).toList(),
        "they read that they were looked at");
    List<Assignments.Pair> first = assignments().propose(seen, "officer", "Both");
    List<Assignments.Pair> again = assignments().propose(seen, "officer", "Both");
    assertEquals(first, again);
    assertEquals(0, get(Proposals.class).ofResearcher(second).size());
    assertEquals(
        "already-proposed", assignments().propose(seen, "another", "Both").get(0).refused());
  }

  private Assignments assignments() {
    return get(Assignments.class);
  }
}
