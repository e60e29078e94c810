package fr.healthdatahub.affiliation.freeword;

/**
 * What an officer decides on a word.
 *
 * @param skill of a synonym: id or any name of the skill
 * @param english label of a new skill
 * @param french label of a new skill
 * @param parent of a new skill: id or any name of what it is a kind of
 * @param reason why it stays a free word, at most 2,000 characters
 */
public record NewDecision(
    String word,
    DecisionKind kind,
    String skill,
    String english,
    String french,
    String parent,
    String reason) {
  /** The word names a skill of the tree. */
  public static NewDecision synonym(String word, String skill) {
    return new NewDecision(word, DecisionKind.SYNONYM, skill, null, null, null, null);
  }

  /** The word is a new skill. */
  public static NewDecision skill(String word, String english, String french, String parent) {
    return new NewDecision(word, DecisionKind.SKILL, null, english, french, parent, null);
  }

  /** The word stays one of people's own. */
  public static NewDecision freeWord(String word, String reason) {
    return new NewDecision(word, DecisionKind.FREE_WORD, null, null, null, null, reason);
  }
}
