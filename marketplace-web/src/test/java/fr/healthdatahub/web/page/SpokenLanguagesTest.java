package fr.healthdatahub.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpokenLanguagesTest {
  @Test
  void namesInBothLanguagesAndTheirOwnAreTags() {
    assertEquals(Set.of("fr", "en", "de"), SpokenLanguages.tags("Français; english, Deutsch"));
    assertEquals(Set.of("fr", "en"), SpokenLanguages.tags(" fr en "));
    assertEquals(Set.of("nb", "fr"), SpokenLanguages.tags("norvégien bokmål, French"));
  }

  @Test
  void whatIsNoLanguageStaysForTheFormToRefuse() {
    assertEquals(Set.of("klingonais", "fr"), SpokenLanguages.tags("klingonais, fr"));
    assertEquals(Set.of(), SpokenLanguages.tags("  "));
  }

  @Test
  void namesAreTheReaders() {
    assertEquals("anglais, français", SpokenLanguages.names(List.of("fr", "en"), Locale.FRENCH));
    assertEquals("English, French", SpokenLanguages.names(List.of("fr", "en"), Locale.ENGLISH));
  }
}
