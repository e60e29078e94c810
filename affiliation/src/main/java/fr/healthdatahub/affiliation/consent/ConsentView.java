package fr.healthdatahub.affiliation.consent;

import java.time.Instant;

/**
 * One consent that was given.
 *
 * @param textVersion which version of the text was agreed to
 * @param withdrawnAt null while it holds
 */
public record ConsentView(Purpose purpose, int textVersion, Instant givenAt, Instant withdrawnAt) {
  public boolean holds() {
    return withdrawnAt == null;
  }
}
