package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.matching.Offer;
import fr.healthdatahub.affiliation.researcher.Registered;
import java.util.List;

/**
 * What stays in memory of somebody in the index: what filters look at.
 *
 * @param version of the researcher that was indexed
 * @param ties by which conflicts are found
 * @param openTies those of which officers may be told
 */
record IndexedExpert(String researcherId, long version, Ties ties, Ties openTies, Offer offer) {
  /**
   * Somebody in the index.
   *
   * @param expert what was made of them
   */
  static IndexedExpert of(Registered registered, Expert expert) {
    return new IndexedExpert(
        expert.id(),
        registered.researcher().version(),
        expert.ties(),
        ExpertProfile.openTies(registered),
        expert.offer());
  }

  /** The expert without what is in the index, with a capacity that others took some of. */
  Expert taking(int taken) {
    Offer left =
        new Offer(
            offer.consent(),
            offer.available(),
            offer.from(),
            offer.to(),
            Math.max(0, offer.capacity() - taken),
            offer.languages());
    return new Expert(researcherId, List.of(), List.of(), ties, left);
  }
}
