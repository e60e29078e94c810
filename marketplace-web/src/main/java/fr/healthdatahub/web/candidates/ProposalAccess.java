package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.web.candidates.ProposalCards.Card;
import fr.healthdatahub.web.candidates.ProposalCards.Eyes;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.identity.Relation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds proposals for a caller who may see them, or do something with them. */
@RequestScoped
class ProposalAccess {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Proposals proposals;
  @Inject Demands demands;
  @Inject Researchers researchers;
  @Inject ProposalCards cards;

  /** A list, and as whom the caller sees it. */
  record Seen(List<Card> cards, Eyes eyes) {}

  /**
   * Those of a demand for its owner and the Hub; of any demand for the Hub.
   *
   * @param demandId null for any
   */
  Seen of(String demandId) {
    Optional<DemandView> demand = demandId == null ? Optional.empty() : demands.find(demandId);
    boolean own =
        caller.isSignedIn()
            && demand.filter(one -> one.ownerId().equals(caller.personId())).isPresent();
    policy.require(Operation.LIST_PROPOSALS, own ? Relation.OWNER : Relation.VISITOR);
    if (demandId == null) {
      return new Seen(cards.of(proposals.latest(null), Eyes.HUB), Eyes.HUB);
    }
    if (demand.isEmpty()) {
      throw AffiliationProblem.of(Kind.NOT_FOUND, "demand-not-found");
    }
    List<ProposalView> all = proposals.ofDemand(demandId);
    if (caller.isOfficer()) {
      return new Seen(cards.of(all, Eyes.HUB), Eyes.HUB);
    }
    List<ProposalView> agreed = all.stream().filter(one -> one.status().agreed()).toList();
    return new Seen(cards.of(agreed, Eyes.OWNER), Eyes.OWNER);
  }

  /** What the caller was asked as a researcher. */
  List<Card> mine() {
    policy.require(Operation.LIST_OWN_PROPOSALS);
    return cards.of(researcherId().map(proposals::ofResearcher).orElse(List.of()), Eyes.RESEARCHER);
  }

  /** Who accepted to help with the caller's own demands. */
  List<Card> contacts(List<String> demandIds) {
    return demandIds.stream().flatMap(id -> of(id).cards().stream()).toList();
  }

  /** The caller's id in the registry, if they joined. */
  Optional<String> researcherId() {
    return researchers.ofPerson(caller.personId()).map(ResearcherView::id);
  }

  /** Lets pass who was asked. */
  void requireAsked(String id) {
    boolean asked =
        caller.isSignedIn()
            && proposals
                .find(id)
                .filter(one -> one.personId().equals(caller.personId()))
                .isPresent();
    policy.require(Operation.ANSWER_PROPOSAL, asked ? Relation.OWNER : Relation.VISITOR);
  }

  /** Lets pass the Hub. */
  void requireHub() {
    policy.require(Operation.PROPOSE);
  }

  Card card(ProposalView view, Eyes eyes) {
    return cards.of(List.of(view), eyes).get(0);
  }
}
