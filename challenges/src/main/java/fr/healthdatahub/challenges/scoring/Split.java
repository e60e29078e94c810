package fr.healthdatahub.challenges.scoring;

/** The two parts of the hidden cases: one scored in public at once, one sealed until the end. */
public enum Split {
  PUBLIC,
  PRIVATE
}
