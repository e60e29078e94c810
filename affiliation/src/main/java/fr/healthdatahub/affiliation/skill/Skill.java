package fr.healthdatahub.affiliation.skill;

import fr.healthdatahub.affiliation.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * One skill of the tree.
 *
 * @param id stable, in lower case with hyphens
 * @param parent id of the skill that this is a kind of; empty at the top
 * @param level 0 at the top
 * @param codes ids elsewhere, such as {@code mesh D016019}
 */
public record Skill(
    String id,
    String parent,
    int level,
    String english,
    String french,
    List<String> englishSynonyms,
    List<String> frenchSynonyms,
    List<String> codes) {

  public Skill {
    englishSynonyms = List.copyOf(englishSynonyms);
    frenchSynonyms = List.copyOf(frenchSynonyms);
    codes = List.copyOf(codes);
  }

  /** The same skill at another place of a tree. */
  Skill below(String newParent, int newLevel) {
    return new Skill(
        id, newParent, newLevel, english, french, englishSynonyms, frenchSynonyms, codes);
  }

  public String label(Language language) {
    return language == Language.FRENCH ? french : english;
  }

  /** Label and synonyms in a language. */
  public List<String> names(Language language) {
    List<String> names = new ArrayList<>();
    names.add(label(language));
    names.addAll(language == Language.FRENCH ? frenchSynonyms : englishSynonyms);
    return names;
  }
}
