package fr.healthdatahub.affiliation.freeword;

/** What may become of a free word. */
public enum DecisionKind {
  /** It names a skill that the tree has. */
  SYNONYM,
  /** It is a new skill. */
  SKILL,
  /** It stays a word of people's own, and officers are not asked about it again. */
  FREE_WORD
}
