package fr.healthdatahub.affiliation.demand;

import java.time.Instant;

/**
 * A demand.
 *
 * @param ownerId the account of who states it
 * @param institutionId null for none
 * @param language tag of the language in which the need is written
 * @param decidedAt when the Hub published or refused it; null before
 * @param reason why it was refused; null otherwise
 * @param textWeight share of texts in the order of candidates, in percent
 * @param taxonomyWeight share of skills in the order of candidates, in percent
 * @param version grows with every change
 */
public record DemandView(
    String id,
    String ownerId,
    String institutionId,
    DemandDraft draft,
    String language,
    DemandStatus status,
    Instant decidedAt,
    String reason,
    int textWeight,
    int taxonomyWeight,
    Instant createdAt,
    Instant changedAt,
    long version) {
  /** Whether the Hub let its present words pass: they were published, and not changed since. */
  public boolean screened() {
    return status == DemandStatus.PUBLISHED
        || status == DemandStatus.CLOSED && decidedAt != null && reason == null;
  }
}
