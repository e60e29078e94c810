package fr.healthdatahub.affiliation.conflict;

/**
 * One reason why an expert must not judge or take a demand.
 *
 * @param with the person or organisation, as it was written
 */
public record Conflict(Kind kind, String with) {
  /** What binds them. */
  public enum Kind {
    SAME_PERSON,
    SAME_ORGANISATION,
    COAUTHOR,
    DECLARED
  }
}
