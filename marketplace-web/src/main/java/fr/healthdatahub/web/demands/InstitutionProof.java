package fr.healthdatahub.web.demands;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.institution.Institutions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether who states a demand is known to speak for its institution: anybody may name any, and an
 * address of the institution, which was confirmed by mail, is what shows it.
 */
@Named
@RequestScoped
public class InstitutionProof {
  @Inject People people;
  @Inject Institutions institutions;
  private final Map<String, Boolean> known = new HashMap<>();

  /** Null for a demand of no institution. */
  public Boolean of(DemandView demand) {
    return demand.institutionId() == null
        ? null
        : known.computeIfAbsent(
            demand.ownerId() + " " + demand.institutionId(), unused -> proven(demand));
  }

  /** Whether the name of the institution needs a mark. */
  public boolean lacks(DemandView demand) {
    return Boolean.FALSE.equals(of(demand));
  }

  private boolean proven(DemandView demand) {
    String email = people.emails(List.of(demand.ownerId())).get(demand.ownerId());
    return email != null && institutions.writesFrom(demand.institutionId(), email);
  }
}
