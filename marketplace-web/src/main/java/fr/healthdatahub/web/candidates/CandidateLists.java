package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateList;
import fr.healthdatahub.affiliation.candidate.Candidates;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** Candidates for an officer, and which of them were proposed already. */
@RequestScoped
class CandidateLists {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Candidates candidates;
  @Inject Proposals proposals;

  CandidateList of(String demandId, Integer textWeight, Integer taxonomyWeight, Integer top) {
    policy.require(Operation.READ_CANDIDATES);
    if (top == null || top < 1 || top > Candidates.MOST) {
      throw AffiliationProblem.invalid("top", "invalid-top", Candidates.MOST);
    }
    return candidates.show(demandId, textWeight, taxonomyWeight, top, caller.personId());
  }

  /** The proposal of each researcher for a demand. */
  Map<String, ProposalView> proposed(String demandId) {
    return proposals.ofDemand(demandId).stream()
        .collect(Collectors.toMap(ProposalView::researcherId, one -> one));
  }

  /** States of proposals by researcher. */
  Map<String, String> states(String demandId) {
    return proposed(demandId).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().status().name()));
  }
}
