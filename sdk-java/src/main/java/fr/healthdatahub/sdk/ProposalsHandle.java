package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ProposalsApi;
import fr.healthdatahub.sdk.model.Assignment;
import fr.healthdatahub.sdk.model.AssignmentRequest;
import fr.healthdatahub.sdk.model.Mute;
import fr.healthdatahub.sdk.model.Proposal;
import fr.healthdatahub.sdk.model.ProposalAnswer;
import fr.healthdatahub.sdk.model.ProposalOutcome;
import java.util.List;

/** Contact requests: answering those to oneself, and following all of them as an officer. */
public final class ProposalsHandle {
  private final Transport transport;
  private final ProposalsApi api;

  ProposalsHandle(Transport transport) {
    this.transport = transport;
    this.api = new ProposalsApi(transport.api());
  }

  /** What the Hub asked me, the latest first. */
  public List<Proposal> mine() {
    return transport.call(api::listMyProposals).getItems();
  }

  /** For officers: the latest of all. */
  public List<Proposal> all() {
    return transport.call(() -> api.listProposals(null)).getItems();
  }

  /** Agrees to help: from now on both sides see one another's name and address. */
  public Proposal accept(String id) {
    return transport.call(() -> api.answerProposal(id, new ProposalAnswer().accept(true)));
  }

  /**
   * Says no.
   *
   * @param reason may be null
   * @param mute whether no more demands of this owner and institution shall be proposed
   */
  public Proposal decline(String id, String reason, boolean mute) {
    ProposalAnswer no = new ProposalAnswer().accept(false).reason(reason).mute(mute);
    return transport.call(() -> api.answerProposal(id, no));
  }

  /** For officers: takes a proposal back before it is answered. */
  public void withdraw(String id) {
    transport.send(
        () -> {
          api.withdrawProposal(id);
          return null;
        });
  }

  /** For officers: both sides were brought together. */
  public Proposal introduce(String id) {
    return transport.call(() -> api.introduceProposal(id));
  }

  /** For officers: what came of it. */
  public Proposal close(String id, ProposalOutcome.OutcomeEnum outcome, String text) {
    ProposalOutcome told = new ProposalOutcome().outcome(outcome).text(text);
    return transport.call(() -> api.closeProposal(id, told));
  }

  /** From whom I want no more proposals. */
  public List<Mute> mutes() {
    return transport.call(api::listMutes).getItems();
  }

  /** Lets proposals come again. */
  public void unmute(String muteId) {
    transport.send(
        () -> {
          api.removeMute(muteId);
          return null;
        });
  }

  /**
   * For officers: who is best for which of several demands, so that nobody is asked more than they
   * take.
   *
   * @throws HubException with the constraint that must give: {@code assignment-load}, {@code
   *     assignment-demand}, {@code assignment-pairs}
   */
  public Assignment assign(AssignmentRequest request) {
    return transport.call(() -> api.assign(request));
  }
}
