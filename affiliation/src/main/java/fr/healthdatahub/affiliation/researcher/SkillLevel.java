package fr.healthdatahub.affiliation.researcher;

/**
 * A skill that a researcher declares.
 *
 * @param skill id in the tree, or a word of one's own
 * @param level 1 (beginner) to 4 (expert); 0 when it is not told
 */
public record SkillLevel(String skill, int level) {}
