package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.contact.Assignments;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.demand.DemandDraft;
import fr.healthdatahub.openapi.model.AssignedPair;
import fr.healthdatahub.openapi.model.Assignment;
import fr.healthdatahub.openapi.model.Contact;
import fr.healthdatahub.openapi.model.Proposal;
import fr.healthdatahub.web.candidates.ProposalCards.Card;
import fr.healthdatahub.web.candidates.ProposalCards.Eyes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Proposals in the contract's words. */
final class ProposalModels {
  private ProposalModels() {}

  static Proposal proposal(Card card, Eyes eyes) {
    ProposalView view = card.view();
    Proposal model =
        new Proposal()
            .id(view.id())
            .demandId(view.demandId())
            .researcherId(view.researcherId())
            .researcherName(card.researcherName())
            .status(Proposal.StatusEnum.valueOf(view.status().name()))
            .message(view.message())
            .proposedAt(utc(view.proposedAt()))
            .answeredAt(utc(view.answeredAt()))
            .introducedAt(utc(view.introducedAt()))
            .closedAt(utc(view.closedAt()))
            .researcher(contact(card.researcher()))
            .owner(contact(card.owner()));
    if (card.demand() != null) {
      DemandDraft draft = card.demand().draft();
      model
          .demandTitle(draft.title())
          .institution(draft.institution().isEmpty() ? null : draft.institution())
          .institutionProven(card.proven())
          .need(eyes == Eyes.RESEARCHER ? draft.need() : null);
    }
    boolean scored = eyes == Eyes.RESEARCHER || card.matched();
    if (eyes != Eyes.OWNER) {
      model
          .score(view.score() == null || !scored ? null : CandidateModels.rounded(view.score()))
          .textWeight(view.textWeight())
          .taxonomyWeight(view.taxonomyWeight())
          .reason(view.reason());
    }
    if (view.outcome() != null) {
      model
          .outcome(Proposal.OutcomeEnum.valueOf(view.outcome().name()))
          .outcomeText(view.outcomeText());
    }
    return model;
  }

  static Assignment assignment(Assignments.Plan plan) {
    return new Assignment()
        .pairs(
            plan.pairs().stream()
                .map(
                    pair ->
                        new AssignedPair()
                            .demandId(pair.demandId())
                            .researcherId(pair.researcherId())
                            .name(pair.name())
                            .score(CandidateModels.rounded(pair.score()))
                            .proposalId(pair.proposal() == null ? null : pair.proposal().id())
                            .refused(pair.refused()))
                .toList())
        .total(CandidateModels.rounded(plan.total()))
        .worst(CandidateModels.rounded(plan.worst()))
        .proven(plan.proven());
  }

  private static Contact contact(ProposalCards.Contact contact) {
    return contact == null ? null : new Contact().name(contact.name()).email(contact.email());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
