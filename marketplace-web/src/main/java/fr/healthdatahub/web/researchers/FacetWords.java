package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.directory.Facet;
import fr.healthdatahub.web.problem.Words;
import fr.healthdatahub.web.skills.SkillWords;
import java.util.Locale;

/** What people call the values of facets. */
final class FacetWords {
  private FacetWords() {}

  static String label(Facet facet, String value, Locale locale) {
    return switch (facet) {
      case DISCIPLINE -> Words.of("discipline." + value, locale);
      case SKILL -> SkillWords.label(value, locale);
      case LANGUAGE -> {
        String name = Locale.forLanguageTag(value).getDisplayLanguage(locale);
        yield name.isEmpty() ? value : name;
      }
      case PLACE -> value;
    };
  }
}
