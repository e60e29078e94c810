package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** From whom researchers want no more proposals. */
@ApplicationScoped
@Transactional
public class Mutes {
  @Inject ProposalRepository proposals;
  @Inject AffiliationClock clock;

  /** Those of a researcher, the latest first. */
  public List<MuteView> of(String researcherId) {
    return proposals.mutes(researcherId).stream().map(Mute::view).toList();
  }

  /** No more proposals for demands of this one's owner, nor for those of its institution. */
  void add(String researcherId, DemandView demand) {
    boolean known =
        proposals.mutes(researcherId).stream()
            .anyMatch(one -> one.is(demand.ownerId(), demand.institutionId()));
    if (!known) {
      proposals.add(new Mute(researcherId, demand.ownerId(), demand.institutionId(), clock.now()));
    }
  }

  /**
   * Proposals may come again.
   *
   * @throws AffiliationProblem not found, {@code mute-not-found}
   */
  public void remove(String researcherId, String id) {
    if (!proposals.removeMute(researcherId, id)) {
      throw AffiliationProblem.of(Kind.NOT_FOUND, "mute-not-found");
    }
  }
}
