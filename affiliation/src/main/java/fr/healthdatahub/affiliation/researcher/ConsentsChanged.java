package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.consent.Purpose;
import java.util.Set;

/**
 * A researcher agrees to exactly this from now on; whoever did something by an earlier consent ends
 * it in this transaction, which holds the researcher's row.
 */
public record ConsentsChanged(String researcherId, Set<Purpose> consents) {
  public ConsentsChanged {
    consents = Set.copyOf(consents);
  }
}
