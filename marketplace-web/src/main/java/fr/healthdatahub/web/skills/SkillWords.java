package fr.healthdatahub.web.skills;

import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import java.util.Locale;

/** Skills as people call them. */
public final class SkillWords {
  private SkillWords() {}

  /** The label of a skill of the tree in a language; other skills are words of their own. */
  public static String label(String skill, Locale locale) {
    Language language = Language.of(locale.getLanguage(), "");
    return SkillTree.current().skill(skill).map(known -> known.label(language)).orElse(skill);
  }
}
