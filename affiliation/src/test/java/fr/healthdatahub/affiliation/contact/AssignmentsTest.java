package fr.healthdatahub.affiliation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
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
        assertThrows(AffiliationProblem.class, () -> assignments().plan(demands, 1, false)).code(),
        "both take one only, and have it");
  }

  @Test
  void whatCannotBeNamesTheConstraint() {
    String one = demand("a", "", "survival-analysis");
    String two = demand("b", "", "survival-analysis");
    researcher("Only", "survival-analysis");
    refused("assignment-load", () -> assignments().plan(List.of(one, two), 1, true));
    AffiliationProblem lacking =
        assertThrows(AffiliationProblem.class, () -> assignments().plan(List.of(one), 2, false));
    assertEquals("assignment-demand", lacking.code());
    assertEquals(List.of("Readmission after heart failure", "2", "1"), lacking.args());
    refused("assignment-demands", () -> assignments().plan(List.of(), 1, false));
    refused("assignment-number", () -> assignments().plan(List.of(one), 0, false));
    refused("demand-not-found", () -> assignments().plan(List.of("none"), 1, false));
  }

  private Assignments assignments() {
    return get(Assignments.class);
  }
}
