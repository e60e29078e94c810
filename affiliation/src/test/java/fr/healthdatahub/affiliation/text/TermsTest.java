package fr.healthdatahub.affiliation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l’hôpital | hôpitaux | FRENCH",
        "d'insuline | insulines | FRENCH",
        "HÔPITAL | hopital | FRENCH",
        "cohortes | cohorte | FRENCH",
        "patients | patient | ENGLISH",
        "naïve | naive | ENGLISH",
        "hospital's | hospitals | ENGLISH"
      })
  void spellingsOfOneWordAreOneTerm(String one, String other, Language language) {
    assertEquals(Terms.of(one, language), Terms.of(other, language));
  }

  @Test
  void wordsThatSayNothingAreLeftOut() {
    assertEquals(
        List.of("surviv", "cancer"), Terms.of("the survival of a cancer", Language.ENGLISH));
    assertEquals(2, Terms.of("la survie dans le cancer", Language.FRENCH).size());
    assertEquals(List.of(), Terms.of("", Language.FRENCH));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "fr | The survival of patients | FRENCH",
        "en-GB | La survie des patients | ENGLISH",
        "none | La survie des patients avec un cancer | FRENCH",
        "none | The survival of patients with cancer | ENGLISH",
        "de | La survie des patients | FRENCH",
        "none | SNDS | ENGLISH"
      })
  void theLanguageIsToldOrGuessed(String tag, String text, Language language) {
    assertEquals(language, Language.of(tag, text));
  }
}
