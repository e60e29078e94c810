package fr.healthdatahub.challenges.challenge;

import java.time.Instant;

/**
 * What a person is to a challenge.
 *
 * @param rulesAcceptedAt when the rules were accepted, or null
 */
public record Standing(boolean organiser, Instant rulesAcceptedAt) {
  public static final Standing NONE = new Standing(false, null);

  public boolean rulesAccepted() {
    return rulesAcceptedAt != null;
  }
}
