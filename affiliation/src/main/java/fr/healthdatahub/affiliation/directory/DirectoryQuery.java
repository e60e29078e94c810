package fr.healthdatahub.affiliation.directory;

import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;

/**
 * Whom somebody looks for; null for no matter.
 *
 * @param words of names, skills, institutions, texts; all must be found, by their beginnings
 * @param skill id or any name in the tree: more special ones are found, too; or a word of one's own
 * @param place as it is written in profiles, in any case and accents
 * @param language tag
 */
public record DirectoryQuery(
    String words, String skill, Discipline discipline, String place, String language) {
  /** Everybody. */
  public static final DirectoryQuery ALL = new DirectoryQuery(null, null, null, null, null);

  /** The same by the id of the skill, when the tree has it. */
  DirectoryQuery known() {
    return skill == null
        ? this
        : new DirectoryQuery(
            words,
            SkillTree.current().named(skill).map(Skill::id).orElse(skill),
            discipline,
            place,
            language);
  }

  DirectoryQuery without(Facet facet) {
    return new DirectoryQuery(
        words,
        facet == Facet.SKILL ? null : skill,
        facet == Facet.DISCIPLINE ? null : discipline,
        facet == Facet.PLACE ? null : place,
        facet == Facet.LANGUAGE ? null : language);
  }
}
