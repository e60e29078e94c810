package fr.healthdatahub.affiliation.consent;

import static fr.healthdatahub.affiliation.consent.Purpose.DIRECTORY;
import static fr.healthdatahub.affiliation.consent.Purpose.MATCHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadTextTest {
  private static final ReadText CURRENT = new ReadText(MATCHING, MATCHING.textVersion());
  private static final ReadText STALE = new ReadText(MATCHING, MATCHING.textVersion() - 1);

  @Test
  void agreesToWordsThatWereRead() {
    ReadText.requireCurrent(Set.of(MATCHING), List.of(CURRENT));
    ReadText.requireCurrent(Set.of(MATCHING), List.of());
  }

  @Test
  @DisplayName("S27 nobody agrees to words that changed since they were read")
  void refusesWordsThatChanged() {
    AffiliationProblem refusal =
        assertThrows(
            AffiliationProblem.class,
            () -> ReadText.requireCurrent(Set.of(MATCHING, DIRECTORY), List.of(CURRENT, STALE)));
    assertEquals("consent-text-changed", refusal.code());
    assertEquals(List.of("MATCHING " + MATCHING.textVersion()), refusal.args());
  }

  @Test
  void whatNobodyAgreesToMayHaveChanged() {
    ReadText.requireCurrent(Set.of(DIRECTORY), List.of(STALE));
  }
}
