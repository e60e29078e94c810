package fr.healthdatahub.affiliation.matching;

/**
 * Why an expert is no candidate for a demand, however well both fit.
 *
 * @param detail the person, organisation, day or language that decided; empty when there is none
 */
public record Exclusion(Reason reason, String detail) {
  /** In the order in which they are looked at. */
  public enum Reason {
    CONSENT,
    AVAILABILITY,
    CAPACITY,
    LANGUAGE,
    SAME_PERSON,
    SAME_ORGANISATION,
    COAUTHOR,
    DECLARED_CONFLICT,
    /** One of those before, which rests on what somebody shows to nobody. */
    CONFLICT,
    /** The expert takes no more demands of those who have this one. */
    MUTED;

    /** Whether it is a conflict of interest. */
    public boolean conflict() {
      return switch (this) {
        case SAME_PERSON, SAME_ORGANISATION, COAUTHOR, DECLARED_CONFLICT, CONFLICT -> true;
        case CONSENT, AVAILABILITY, CAPACITY, LANGUAGE, MUTED -> false;
      };
    }
  }
}
