package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import java.util.List;
import java.util.Set;

/**
 * A researcher with all that directory and matching need.
 *
 * @param consents what they agree to now
 * @param institution null for none
 */
public record Registered(
    ResearcherView researcher,
    Set<Purpose> consents,
    InstitutionView institution,
    List<EvidenceView> evidence) {
  public Registered {
    consents = Set.copyOf(consents);
    evidence = List.copyOf(evidence);
  }

  /** Whether a purpose is agreed to and the profile is not hidden. */
  public boolean openFor(Purpose purpose) {
    return researcher.hiddenAt() == null && consents.contains(purpose);
  }
}
