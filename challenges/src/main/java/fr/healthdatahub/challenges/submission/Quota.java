package fr.healthdatahub.challenges.submission;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a person may still hand in today.
 *
 * @param resetsAt the exact instant at which the day of the challenge's time zone ends
 */
public record Quota(int limit, int used, Instant resetsAt, ZoneId timeZone) {
  public int left() {
    return Math.max(0, limit - used);
  }
}
