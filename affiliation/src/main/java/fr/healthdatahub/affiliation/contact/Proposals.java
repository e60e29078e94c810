package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.affiliation.candidate.Candidates;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.demand.DemandsErased;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.researcher.ConsentsChanged;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import fr.healthdatahub.affiliation.researcher.ResearcherErased;
import fr.healthdatahub.affiliation.text.TypedText;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Contact requests, from being proposed to what came of them. */
@ApplicationScoped
@Transactional
public class Proposals {
  private static final int LONGEST = 2000;
  private static final int LATEST = 500;

  @Inject ProposalRepository proposals;
  @Inject Proposing proposing;
  @Inject Candidates candidates;
  @Inject Demands demands;
  @Inject Mutes mutes;
  @Inject RegistryReader registry;
  @Inject Institutions institutions;
  @Inject ContactMails mails;
  @Inject AffiliationClock clock;

  /**
   * Asks a researcher whether they would help. The same request of the same officer again changes
   * nothing.
   *
   * @param message may be blank
   * @param textWeight percent; null for what the demand says
   * @param taxonomyWeight percent; null for what the demand says
   * @throws AffiliationProblem not found: {@code demand-not-found}, {@code researcher-not-found};
   *     conflict: {@code demand-not-published}, {@code already-proposed}, {@code
   *     researcher-not-matching}, {@code researcher-filtered-out}; invalid: {@code proposal-text},
   *     {@code demand-weights}
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public ProposalView propose(
      String demandId,
      String researcherId,
      String officerId,
      String message,
      Integer textWeight,
      Integer taxonomyWeight) {
    String told = text("message", message);
    DemandView demand = demand(demandId);
    int text = textWeight == null ? demand.textWeight() : textWeight;
    int taxonomy = taxonomyWeight == null ? demand.taxonomyWeight() : taxonomyWeight;
    // Before the transaction: it may take as long as making the index.
    OptionalDouble score = candidates.score(demandId, researcherId, text, taxonomy);
    return proposing.store(
        demandId,
        researcherId,
        officerId,
        new NewProposal(told, score.isPresent() ? score.getAsDouble() : null, text, taxonomy));
  }

  /** A proposal by its id. */
  public Optional<ProposalView> find(String id) {
    return proposals.find(id).map(Proposal::view);
  }

  /** All of a demand, the latest first. */
  public List<ProposalView> ofDemand(String demandId) {
    return views(demandId, null, null, Integer.MAX_VALUE);
  }

  /** All of a researcher, the latest first. */
  public List<ProposalView> ofResearcher(String researcherId) {
    return views(null, researcherId, null, Integer.MAX_VALUE);
  }

  /** The latest 500 of all; null for every status. */
  public List<ProposalView> latest(ProposalStatus status) {
    return views(null, null, status, LATEST);
  }

  /**
   * The researcher agrees; from now on both sides see one another's name and address.
   *
   * @throws AffiliationProblem not found, {@code proposal-not-found}; conflict: {@code
   *     proposal-state}, {@code demand-not-published}
   */
  public ProposalView accept(String id) {
    Proposal proposal = lock(id);
    DemandView demand = demand(proposal.demandId());
    if (demand.status() != DemandStatus.PUBLISHED) {
      throw AffiliationProblem.of(Kind.CONFLICT, "demand-not-published");
    }
    proposal.accept(clock.now());
    mails.accepted(proposal.view(), demand);
    return proposal.view();
  }

  /**
   * The researcher says no.
   *
   * @param reason may be blank
   * @param mute whether no more demands of this owner and institution shall be proposed
   * @throws AffiliationProblem not found, {@code proposal-not-found}; conflict, {@code
   *     proposal-state}; invalid, {@code proposal-text}
   */
  public ProposalView decline(String id, String reason, boolean mute) {
    String why = text("reason", reason);
    if (mute) {
      holdForMute(id);
    }
    Proposal proposal = lock(id);
    proposal.decline(why.isEmpty() ? null : why, clock.now());
    if (mute) {
      mutes.add(proposal.view().researcherId(), demand(proposal.demandId()));
    }
    return proposal.view();
  }

  /** Institution, researcher, proposal, as everybody locks them: no two wait for one another. */
  private void holdForMute(String id) {
    Optional<Proposal> seen = proposals.find(id);
    seen.map(Proposal::demandId)
        .flatMap(demands::find)
        .map(DemandView::institutionId)
        .ifPresent(institutions::hold);
    seen.map(Proposal::researcherId).ifPresent(registry::hold);
  }

  /**
   * Takes a proposal back before it is answered.
   *
   * @throws AffiliationProblem not found, {@code proposal-not-found}; conflict, {@code
   *     proposal-state}
   */
  public void withdraw(String id) {
    lock(id).withdraw();
  }

  /**
   * Notes that both were brought together.
   *
   * @throws AffiliationProblem as {@link #withdraw}
   */
  public ProposalView introduce(String id) {
    Proposal proposal = lock(id);
    proposal.introduce(clock.now());
    return proposal.view();
  }

  /**
   * Notes what came of it; may be corrected later.
   *
   * @param text may be blank
   * @throws AffiliationProblem as {@link #withdraw}; invalid, {@code proposal-text}
   */
  public ProposalView close(String id, Outcome outcome, String text) {
    String told = text("text", text);
    Proposal proposal = lock(id);
    proposal.close(outcome, told, clock.now());
    return proposal.view();
  }

  /** Nobody waits for an answer of who no longer wants to be asked. */
  void withdraw(@Observes ConsentsChanged changed) {
    if (!changed.consents().contains(Purpose.MATCHING)) {
      proposals.waiting(changed.researcherId()).forEach(Proposal::withdraw);
    }
  }

  void forget(@Observes ResearcherErased erased) {
    proposals.removeOfResearcher(erased.researcherId());
  }

  void forget(@Observes DemandsErased erased) {
    proposals.removeOfDemands(erased.demandIds());
  }

  private List<ProposalView> views(
      String demandId, String researcherId, ProposalStatus status, int most) {
    return proposals.latest(demandId, researcherId, status, most).stream()
        .map(Proposal::view)
        .toList();
  }

  private DemandView demand(String id) {
    return demands
        .find(id)
        .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "demand-not-found"));
  }

  private Proposal lock(String id) {
    return proposals
        .lock(id)
        .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "proposal-not-found"));
  }

  private static String text(String field, String typed) {
    String tidy = TypedText.lines(typed);
    if (tidy.length() > LONGEST) {
      throw AffiliationProblem.invalid(field, "proposal-text", LONGEST);
    }
    return tidy;
  }
}
