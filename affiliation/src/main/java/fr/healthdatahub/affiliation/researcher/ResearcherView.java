package fr.healthdatahub.affiliation.researcher;

import java.time.Instant;

/**
 * A researcher as they see themselves.
 *
 * @param id names the researcher in the registry
 * @param personId names the account
 * @param paused whether they take no demands for now
 * @param confirmedAt when they last said or showed that they are still there
 * @param askedAt when they were asked since; null when they were not
 * @param hiddenAt since when nobody sees them, because they did not answer; null when they are seen
 * @param version grows with every change
 */
public record ResearcherView(
    String id,
    String personId,
    Profile profile,
    String institutionId,
    boolean paused,
    Instant createdAt,
    Instant changedAt,
    Instant confirmedAt,
    Instant askedAt,
    Instant hiddenAt,
    long version) {
  /** Whether somebody of a circle may see a field. */
  public boolean opens(ProfileField field, Audience circle) {
    return profile.visibility().get(field).opensTo(circle);
  }
}
