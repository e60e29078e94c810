package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.matching.Offer;
import java.util.List;

/**
 * What stays in memory of somebody in the index: what filters look at.
 *
 * @param version of the researcher that was indexed
 */
record IndexedExpert(String researcherId, long version, Ties ties, Offer offer) {
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
