package fr.healthdatahub.web.candidates;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.affiliation.candidate.CandidateList;
import fr.healthdatahub.affiliation.candidate.Candidates;
import fr.healthdatahub.affiliation.contact.Assignments;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.openapi.model.AssignmentRequest;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Candidates for an officer, and which of them were proposed already. Who is seen stands in the
 * audit log, and can read it.
 */
@RequestScoped
class CandidateLists {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Candidates candidates;
  @Inject Proposals proposals;
  @Inject Assignments assignments;
  @Inject Audit audit;

  CandidateList of(String demandId, Integer textWeight, Integer taxonomyWeight, Integer top) {
    policy.require(Operation.READ_CANDIDATES);
    if (top == null || top < 1 || top > Candidates.MOST) {
      throw AffiliationProblem.invalid("top", "invalid-top", Candidates.MOST);
    }
    CandidateList list =
        candidates.show(demandId, textWeight, taxonomyWeight, top, caller.personId());
    seen(demandId, list.researcherIds());
    return list;
  }

  /** Who could help with several demands at once. */
  Assignments.Plan assigned(AssignmentRequest asked) {
    policy.require(Operation.PROPOSE);
    boolean fair = Boolean.TRUE.equals(asked.getFair());
    Assignments.Plan plan =
        Boolean.TRUE.equals(asked.getPropose())
            ? assignments.propose(
                asked.getDemandIds(),
                asked.getPerDemand(),
                fair,
                caller.personId(),
                asked.getMessage())
            : assignments.plan(asked.getDemandIds(), asked.getPerDemand(), fair, caller.personId());
    plan.researchers().forEach(this::seen);
    return plan;
  }

  /** One entry for all whom the caller is about to see. */
  private void seen(String demandId, List<String> researcherIds) {
    if (!researcherIds.isEmpty()) {
      audit.record(
          caller.personId(),
          "candidates-viewed",
          demandId,
          Map.of("researchers", String.join(" ", researcherIds)));
    }
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
