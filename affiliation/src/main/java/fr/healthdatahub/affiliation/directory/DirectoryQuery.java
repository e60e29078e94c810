package fr.healthdatahub.affiliation.directory;

import fr.healthdatahub.affiliation.researcher.Discipline;

/**
 * Whom somebody looks for; null for no matter.
 *
 * @param words of names, skills, institutions, texts; all must be found, by their beginnings
 * @param skill id in the tree: more special ones are found, too; or a word of one's own
 * @param place as it is written in profiles, in any case and accents
 * @param language tag
 */
public record DirectoryQuery(
    String words, String skill, Discipline discipline, String place, String language) {
  DirectoryQuery without(Facet facet) {
    return new DirectoryQuery(
        words,
        facet == Facet.SKILL ? null : skill,
        facet == Facet.DISCIPLINE ? null : discipline,
        facet == Facet.PLACE ? null : place,
        facet == Facet.LANGUAGE ? null : language);
  }
}
