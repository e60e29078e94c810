package fr.healthdatahub.web.skills;

import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Skills as people call them. */
public final class SkillWords {
  private SkillWords() {}

  /**
   * A skill of the tree.
   *
   * @param otherNames what else it is called, with semicolons
   */
  public record Known(String label, String otherNames) {}

  /** Every skill of the tree by its label in a language. */
  public static List<Known> known(Locale locale) {
    Language language = Language.of(locale.getLanguage(), "");
    return SkillTree.current().all().stream()
        .map(skill -> new Known(skill.label(language), others(skill.names(language))))
        .sorted(Comparator.comparing(Known::label, Collator.getInstance(locale)))
        .toList();
  }

  private static String others(List<String> names) {
    return String.join("; ", names.subList(1, names.size()));
  }

  /** The label of a skill of the tree in a language; other skills are words of their own. */
  public static String label(String skill, Locale locale) {
    Language language = Language.of(locale.getLanguage(), "");
    return SkillTree.current().skill(skill).map(known -> known.label(language)).orElse(skill);
  }
}
