package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.challenge.Bilingual;

/**
 * Who hands in: a person, or an organiser's baseline that has a label instead.
 *
 * @param idempotencyKey the caller's name for this attempt, or null; the same key never makes two
 *     submissions
 */
public record Submitter(String personId, Bilingual baseline, String idempotencyKey) {
  public static Submitter person(String personId, String idempotencyKey) {
    return new Submitter(personId, null, idempotencyKey);
  }

  public static Submitter baseline(Bilingual label, String idempotencyKey) {
    return new Submitter(null, label, idempotencyKey);
  }
}
