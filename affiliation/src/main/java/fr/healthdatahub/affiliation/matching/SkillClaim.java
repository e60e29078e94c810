package fr.healthdatahub.affiliation.matching;

/**
 * A skill that somebody has or needs.
 *
 * @param name id, label or synonym in the tree, or a word of one's own
 * @param level 1 (beginner) to 4 (expert); 0 when it is not told
 */
public record SkillClaim(String name, int level) {
  public SkillClaim {
    if (level < 0 || level > 4) {
      throw new IllegalArgumentException("A level lies between 0 and 4");
    }
  }
}
