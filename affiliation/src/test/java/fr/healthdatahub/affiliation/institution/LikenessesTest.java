package fr.healthdatahub.affiliation.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessesTest {
  @Test
  void sameWordsInAnotherOrderAreAlike() {
    assertEquals(Likeness.SAME_WORDS, between("CHU de Nantes", "Nantes, CHU"));
  }

  @Test
  void firstLettersAreAlike() {
    assertEquals(
        Likeness.ABBREVIATION, between("AP-HP", "Assistance publique – Hôpitaux de Paris"));
    assertEquals(null, between("CP", "Centre de Paris"), "two letters say little");
  }

  @Test
  void slipsAreAlikeInNamesThatAreLongEnough() {
    assertEquals(Likeness.SPELLING, between("Université de Lorraine", "Université de Loraine"));
    assertEquals(
        Likeness.SPELLING, between("Agence du sud de la Bretagne", "Agance du sud de la Bretagme"));
    assertEquals(null, between("Inserm A", "Inserm BC"));
    assertEquals(null, between("Caen", "Cahn"));
  }

  @Test
  void anyNameCounts() {
    Map<String, Map<String, Likeness>> found =
        Likenesses.of(Map.of("a", List.of("x", "institut nord"), "b", List.of("nord institut")));
    assertEquals(Map.of("b", Likeness.SAME_WORDS), found.get("a"));
    assertEquals(Map.of("a", Likeness.SAME_WORDS), found.get("b"));
  }

  @Test
  void distancesAreCountedUpToALimit() {
    assertTrue(EditDistance.within("kitten", "sitting", 3));
    assertFalse(EditDistance.within("kitten", "sitting", 2));
    assertTrue(EditDistance.within("", "ab", 2));
  }

  /** Why two names are alike; null when they are not. */
  private static Likeness between(String one, String other) {
    return Likenesses.of(
            Map.of(
                "one",
                List.of(InstitutionName.key(one)),
                "other",
                List.of(InstitutionName.key(other))))
        .getOrDefault("one", Map.of())
        .get("other");
  }
}
