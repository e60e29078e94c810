package fr.healthdatahub.affiliation.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.matching.Match.TermPoints;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedTermsTest {
  @Test
  void aSkillIsSaidOnceInWhateverWordsTextsHaveIt() {
    SharedTerms shared =
        SharedTerms.of(
            List.of(
                word("Réanimation", 0.4),
                word("sepsis", 0.3),
                skill("sepsis", 0.3),
                skill("intensive-care-databases", 0.2),
                word("base", 0.15),
                skill("critical-care", 0.1),
                word("calibré", 0.1)));
    assertEquals(List.of("sepsis", "intensive-care-databases", "critical-care"), shared.skills());
    assertEquals(List.of("calibré"), shared.words());
  }

  @Test
  void aWordIsSaidOnceWhateverItsCaseAccentsAndNumber() {
    assertEquals(
        List.of("Alertes", "score"),
        SharedTerms.of(List.of(word("Alertes", 0.3), word("score", 0.2), word("ALERTE", 0.1)))
            .words());
  }

  @Test
  void numbersEmptyWordsAndWhatCountsLittleAreLeftOut() {
    SharedTerms shared =
        SharedTerms.of(
            List.of(
                word("kites", 0.5),
                word("plus", 0.3),
                word("À", 0.2),
                word("partir", 0.2),
                word("2027", 0.2),
                word("1", 0.2),
                word("hospital", 0.001)));
    assertEquals(List.of("kites"), shared.words());
  }

  @Test
  void sixAreEnoughAndTheStrongestComeFirst() {
    SharedTerms shared =
        SharedTerms.of(
            Stream.concat(
                    Stream.of(skill("sepsis", 0.9)),
                    IntStream.range(0, 20).mapToObj(i -> word("kite" + (char) ('k' + i), 0.5)))
                .toList());
    assertEquals(1, shared.skills().size());
    assertEquals(List.of("kitek", "kitel", "kitem", "kiten", "kiteo"), shared.words());
  }

  @Test
  void interestsAreQuotedUpToAWord() {
    String quoted = Reasons.quoted("I look\nfor  sepsis. " + "word ".repeat(60));
    assertTrue(quoted.startsWith("I look for sepsis. word"), quoted);
    assertTrue(quoted.endsWith("word…") && quoted.length() <= 160, quoted);
    assertEquals("Short.", Reasons.quoted(" Short. "));
    assertEquals(160, Reasons.quoted("x".repeat(400)).length());
    assertEquals(
        -1, Reasons.quoted("x".repeat(158) + "😀".repeat(9)).indexOf("\ud83d…"), "no half");
  }

  private static TermPoints word(String word, double points) {
    return new TermPoints(word, "", points);
  }

  private static TermPoints skill(String id, double points) {
    return new TermPoints("", id, points);
  }
}
