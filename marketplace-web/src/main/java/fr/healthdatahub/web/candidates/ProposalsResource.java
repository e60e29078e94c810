package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.contact.MuteView;
import fr.healthdatahub.affiliation.contact.Mutes;
import fr.healthdatahub.affiliation.contact.Outcome;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.openapi.api.ProposalsApi;
import fr.healthdatahub.openapi.model.AssignmentRequest;
import fr.healthdatahub.openapi.model.MuteList;
import fr.healthdatahub.openapi.model.NewProposal;
import fr.healthdatahub.openapi.model.ProposalAnswer;
import fr.healthdatahub.openapi.model.ProposalList;
import fr.healthdatahub.openapi.model.ProposalOutcome;
import fr.healthdatahub.web.candidates.ProposalCards.Eyes;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Asking researchers, their answers, and what came of it. */
@RequestScoped
public class ProposalsResource implements ProposalsApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject ProposalAccess access;
  @Inject Proposals proposals;
  @Inject CandidateLists lists;
  @Inject Mutes mutes;
  @Inject MuteModels muteModels;

  @Override
  public Response propose(NewProposal asked) {
    access.requireHub();
    ProposalView proposal =
        proposals.propose(
            asked.getDemandId(),
            asked.getResearcherId(),
            caller.personId(),
            asked.getMessage(),
            asked.getTextWeight(),
            asked.getTaxonomyWeight());
    return answer(Response.status(Response.Status.CREATED), proposal, Eyes.HUB);
  }

  @Override
  public Response listProposals(String demandId) {
    ProposalAccess.Seen seen = access.of(demandId);
    return list(seen.cards(), seen.eyes());
  }

  @Override
  public Response listMyProposals() {
    return list(access.mine(), Eyes.RESEARCHER);
  }

  @Override
  public Response answerProposal(String id, ProposalAnswer told) {
    access.requireAsked(id);
    ProposalView proposal =
        told.getAccept()
            ? proposals.accept(id)
            : proposals.decline(id, told.getReason(), Boolean.TRUE.equals(told.getMute()));
    return answer(Response.ok(), proposal, Eyes.RESEARCHER);
  }

  @Override
  public Response introduceProposal(String id) {
    access.requireHub();
    return answer(Response.ok(), proposals.introduce(id), Eyes.HUB);
  }

  @Override
  public Response closeProposal(String id, ProposalOutcome told) {
    access.requireHub();
    Outcome outcome = Outcome.valueOf(told.getOutcome().name());
    return answer(Response.ok(), proposals.close(id, outcome, told.getText()), Eyes.HUB);
  }

  @Override
  public Response withdrawProposal(String id) {
    access.requireHub();
    proposals.withdraw(id);
    return Response.noContent().build();
  }

  @Override
  public Response listMutes() {
    policy.require(Operation.LIST_OWN_PROPOSALS);
    List<MuteView> all = access.researcherId().map(mutes::of).orElse(List.of());
    return Response.ok(new MuteList().items(all.stream().map(muteModels::mute).toList())).build();
  }

  @Override
  public Response removeMute(String id) {
    policy.require(Operation.MANAGE_MUTES);
    mutes.remove(
        access
            .researcherId()
            .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "mute-not-found")),
        id);
    return Response.noContent().build();
  }

  @Override
  public Response assign(AssignmentRequest asked) {
    return Response.ok(ProposalModels.assignment(lists.assigned(asked))).build();
  }

  private Response answer(Response.ResponseBuilder answer, ProposalView proposal, Eyes eyes) {
    return answer
        .entity(ProposalModels.proposal(access.card(proposal, eyes), eyes))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Response list(List<ProposalCards.Card> cards, Eyes eyes) {
    return Response.ok(
            new ProposalList()
                .items(cards.stream().map(one -> ProposalModels.proposal(one, eyes)).toList()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
