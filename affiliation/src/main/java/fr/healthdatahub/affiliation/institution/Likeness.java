package fr.healthdatahub.affiliation.institution;

/** Why two institutions may be one. */
public enum Likeness {
  /** Some of their names have the same words, in whatever order. */
  SAME_WORDS,
  /** A name of one has the first letters of the words of a name of the other. */
  ABBREVIATION,
  /** Some of their names differ by one letter, long ones by two. */
  SPELLING
}
