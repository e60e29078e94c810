package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.affiliation.demand.DemandView;
import java.time.Instant;

/**
 * A proposal of a researcher for a demand.
 *
 * @param personId the account of the researcher
 * @param message of the officer; may be empty
 * @param score at that moment, 0 to 1; null when it was not known yet
 * @param textWeight percent, at that moment
 * @param taxonomyWeight percent, at that moment
 * @param reason why it was declined; null when it was not, or nothing was said
 * @param outcome null until it is known
 * @param outcomeText null until it is known
 * @param answeredAt null before
 * @param introducedAt null before
 * @param closedAt null before
 * @param version grows with every change
 */
public record ProposalView(
    String id,
    String demandId,
    String researcherId,
    String personId,
    ProposalStatus status,
    String message,
    Double score,
    int textWeight,
    int taxonomyWeight,
    String reason,
    Outcome outcome,
    String outcomeText,
    String proposedBy,
    Instant proposedAt,
    Instant answeredAt,
    Instant introducedAt,
    Instant closedAt,
    long version) {
  /**
   * Whether this lets its researcher read the demand: it waits for them or they agreed, and the Hub
   * published what the demand says now.
   */
  public boolean opens(DemandView demand) {
    return demandId.equals(demand.id()) && status.opensDemand() && demand.screened();
  }
}
