package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.affiliation.candidate.Candidates;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.matching.Exclusion;
import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The moment at which somebody is proposed, in one transaction that holds their row. */
@ApplicationScoped
@Transactional
class Proposing {
  @Inject ProposalRepository proposals;
  @Inject Demands demands;
  @Inject RegistryReader registry;
  @Inject Candidates candidates;
  @Inject ContactMails mails;
  @Inject AffiliationClock clock;

  ProposalView store(String demandId, String researcherId, String officerId, NewProposal proposal) {
    Registered researcher =
        registry
            .hold(researcherId)
            .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "researcher-not-found"));
    DemandView demand = published(demandId);
    // Also for a request that came before: whoever may no longer be proposed is not shown again.
    refuse(candidates.against(demand, researcher));
    Optional<Proposal> known = proposals.of(demandId, researcherId);
    if (known.isPresent() && known.get().same(officerId, proposal.message())) {
      return known.get().view();
    }
    if (known.isPresent() && known.get().status() != ProposalStatus.WITHDRAWN) {
      throw AffiliationProblem.of(Kind.CONFLICT, "already-proposed", known.get().status());
    }
    Proposal asked =
        known.orElseGet(
            () -> new Proposal(demandId, researcherId, researcher.researcher().personId()));
    asked.propose(officerId, proposal, clock.now());
    proposals.add(asked);
    mails.proposed(asked.view(), demand);
    return asked.view();
  }

  private DemandView published(String id) {
    DemandView demand =
        demands
            .find(id)
            .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "demand-not-found"));
    if (demand.status() != DemandStatus.PUBLISHED) {
      throw AffiliationProblem.of(Kind.CONFLICT, "demand-not-published");
    }
    return demand;
  }

  private static void refuse(List<Exclusion> reasons) {
    if (!reasons.isEmpty()) {
      boolean gone = reasons.get(0).reason() == Reason.CONSENT;
      throw AffiliationProblem.of(
          Kind.CONFLICT, gone ? "researcher-not-matching" : "researcher-filtered-out");
    }
  }
}
