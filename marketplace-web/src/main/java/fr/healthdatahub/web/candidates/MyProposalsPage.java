package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.Candidates;
import fr.healthdatahub.affiliation.contact.MuteView;
import fr.healthdatahub.affiliation.contact.Mutes;
import fr.healthdatahub.affiliation.contact.ProposalStatus;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.affiliation.demand.DemandFilter;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.web.candidates.ProposalCards.Card;
import fr.healthdatahub.web.demands.DemandFacts;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;

/**
 * My space: what the Hub asked me, and who agreed to help me. The proposal to answer is named by
 * the address, so that a form never means another one.
 */
@Named
@RequestScoped
public class MyProposalsPage {
  private static final int DEMANDS = 200;
  private static final String BACK = "/account#proposals";

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject ProposalAccess access;
  @Inject Proposals proposals;
  @Inject Candidates candidates;
  @Inject Mutes mutes;
  @Inject Demands demands;
  @Inject Institutions institutions;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private List<Card> mine;
  private CandidateRow why;
  private String reason = "";
  private boolean mute;

  public List<Card> getMine() {
    if (mine == null) {
      mine = access.mine();
    }
    return mine;
  }

  /** What a proposal is for, as far as I may still read it. */
  public String title(Card card) {
    return card.demand() == null
        ? language.say("proposal.confidential")
        : card.demand().draft().title();
  }

  /** The one that the address asks to answer, or null. */
  public Card getChosen() {
    String id = request.getParameter("answer");
    return getMine().stream()
        .filter(card -> card.view().id().equals(id))
        .filter(card -> card.view().status() == ProposalStatus.PROPOSED)
        .findFirst()
        .orElse(null);
  }

  /** What the demand of the chosen one asks for. */
  public DemandFacts getFacts() {
    Card card = getChosen();
    return card == null || card.demand() == null
        ? null
        : DemandFacts.of(card.demand().draft(), language);
  }

  /** Why the Hub thought of me for the chosen one; null while it is not known. */
  public CandidateRow getWhy() {
    if (why == null && getChosen() != null) {
      ProposalView view = getChosen().view();
      why =
          candidates
              .own(view.demandId(), view.researcherId(), view.textWeight(), view.taxonomyWeight())
              .map(fit -> new CandidateRow.Writer(language).row(fit, view))
              .orElse(null);
    }
    return why;
  }

  /** The page of a demand. */
  public String demandUrl(Card card) {
    return language.url("/demands/" + card.view().demandId());
  }

  /** Who agreed to help with my demands. */
  public List<Card> getContacts() {
    DemandFilter own = new DemandFilter(null, caller.personId(), null);
    return access.contacts(
        demands.list(own, null, DEMANDS).items().stream().map(DemandView::id).toList());
  }

  public List<MuteView> getMutes() {
    return access.researcherId().map(mutes::of).orElse(List.of());
  }

  /** What a mute is called: the institution, or when it was made. */
  public String name(MuteView view) {
    return institutions
        .find(view.institutionId())
        .map(InstitutionView::name)
        .orElseGet(() -> language.say("mute.owner", when(view.createdAt())));
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isMute() {
    return mute;
  }

  public void setMute(boolean mute) {
    this.mute = mute;
  }

  public String answer(Card card) {
    return language.url("/account?answer=" + card.view().id() + "#answer");
  }

  public String when(Instant instant) {
    return language.instant(instant, FormErrors.PARIS);
  }

  /** Agrees to the one that the address names. */
  public void accept() {
    String id = required();
    if (errors.none(() -> proposals.accept(id))) {
      onward.to(BACK, "proposal.accepted");
    }
  }

  /** Says no to the one that the address names. */
  public void decline() {
    String id = required();
    if (errors.none(() -> proposals.decline(id, reason, mute))) {
      onward.to(BACK, "proposal.declined");
    }
  }

  /** Lets proposals of somebody come again. */
  public void unmute(String muteId) {
    policy.require(Operation.MANAGE_MUTES);
    if (errors.none(() -> mutes.remove(access.researcherId().orElse(""), muteId))) {
      onward.to(BACK, "mute.ended");
    }
  }

  private String required() {
    String id = request.getParameter("answer");
    access.requireAsked(id == null ? "" : id);
    return id;
  }
}
