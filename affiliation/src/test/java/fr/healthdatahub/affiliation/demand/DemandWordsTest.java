package fr.healthdatahub.affiliation.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.skill.SkillTree;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandWordsTest {
  @Test
  void aDemandIsFoundWithoutAccentsAndByNamesOfItsSkillsInBothLanguages() {
    String words =
        DemandWords.of(
            draft("Épidémiologie à l’hôpital", Set.of("fr", "en")), SkillTree.standard());
    assertTrue(words.contains("epidemiologie a l'hopital"), words);
    assertTrue(words.contains("survival analysis") && words.contains("analyse de survie"), words);
  }

  @Test
  void signsOfPatternsAreOrdinarySigns() {
    assertEquals(List.of("%100!%%", "%a!_b%"), DemandWords.patterns(" 100%  A_b "));
    assertEquals(List.of(), DemandWords.patterns(" "));
  }

  @Test
  void aSkillStandsForAllKindsOfItAndForItself() {
    assertTrue(DemandWords.kinds("Apprentissage automatique", List.of()).contains("random-forest"));
    assertFalse(DemandWords.kinds("random-forest", List.of()).contains("machine-learning"));
    assertEquals(Set.of("beekeeping"), DemandWords.kinds(" Beekeeping ", List.of()));
    assertEquals(Set.of(), DemandWords.kinds("", List.of()));
  }

  @Test
  void theFingerprintIsThatOfWhatIsAsked() {
    DemandDraft one = draft("One title", Set.of("fr", "en", "de", "es"));
    assertEquals(
        one.fingerprint(), draft("One title", Set.of("es", "de", "en", "fr")).fingerprint());
    assertNotEquals(one.fingerprint(), draft("One title", Set.of("fr")).fingerprint());
    assertNotEquals(one.fingerprint(), draft("Other title", one.languages()).fingerprint());
  }

  private static DemandDraft draft(String title, Set<String> languages) {
    return DemandRules.tidy(
        new DemandDraft(
            "CHU de Nantes",
            title,
            "We look for somebody who models readmissions.",
            List.of(new SkillLevel("survival analysis", 3)),
            List.of(new SkillLevel("my own", 0)),
            null,
            languages,
            "Nantes",
            false,
            null,
            null,
            null,
            Confidentiality.PUBLIC));
  }
}
