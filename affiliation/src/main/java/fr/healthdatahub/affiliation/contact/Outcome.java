package fr.healthdatahub.affiliation.contact;

/** What came of an introduction. */
public enum Outcome {
  HIRED,
  COLLABORATES,
  ADVISED,
  NOTHING
}
