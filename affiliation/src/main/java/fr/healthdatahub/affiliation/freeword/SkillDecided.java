package fr.healthdatahub.affiliation.freeword;

import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;

/**
 * An officer decided on a word, or took that back; what is derived from names of skills follows in
 * this transaction.
 *
 * @param takenBack whether the decision holds no more
 * @param version of the tree from the commit on
 * @param before the tree until now
 * @param after the tree from the commit on
 */
public record SkillDecided(
    String officerId,
    DecisionView decision,
    boolean takenBack,
    long version,
    SkillTree before,
    SkillTree after) {
  /** Whether a spelling now means another skill, or none any more. */
  public boolean changes(String spelling) {
    return !before.named(spelling).map(Skill::id).equals(after.named(spelling).map(Skill::id));
  }
}
