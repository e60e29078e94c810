package fr.healthdatahub.affiliation.contact;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody is asked whether they would help with a demand; asked once for each. */
@Entity
@Table(schema = "affiliation", name = "proposal")
class Proposal {
  @Id private String id;

  @Column(name = "demand_id")
  private String demandId;

  @Column(name = "researcher_id")
  private String researcherId;

  @Column(name = "person_id")
  private String personId;

  @Enumerated(EnumType.STRING)
  private ProposalStatus status;

  private String message;
  private Double score;

  @Column(name = "text_weight")
  private int textWeight;

  @Column(name = "taxonomy_weight")
  private int taxonomyWeight;

  private String reason;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "outcome_text")
  private String outcomeText;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "introduced_at")
  private Instant introducedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  private long version;

  protected Proposal() {}

  Proposal(String demandId, String researcherId, String personId) {
    this.id = UUID.randomUUID().toString();
    this.demandId = demandId;
    this.researcherId = researcherId;
    this.personId = personId;
  }

  String id() {
    return id;
  }

  String demandId() {
    return demandId;
  }

  String researcherId() {
    return researcherId;
  }

  ProposalStatus status() {
    return status;
  }

  Instant proposedAt() {
    return proposedAt;
  }

  /** Whether this is what an officer asks for once more. */
  boolean same(String officerId, String told) {
    return status == ProposalStatus.PROPOSED
        && proposedBy.equals(officerId)
        && message.equals(told);
  }

  /** Asks, for the first time or after it was taken back. */
  final void propose(String officerId, NewProposal proposal, Instant now) {
    status = ProposalStatus.PROPOSED;
    proposedBy = officerId;
    message = proposal.message();
    score = proposal.score();
    textWeight = proposal.textWeight();
    taxonomyWeight = proposal.taxonomyWeight();
    proposedAt = now;
    version++;
  }

  void accept(Instant now) {
    require(ProposalStatus.PROPOSED);
    status = ProposalStatus.ACCEPTED;
    answeredAt = now;
    version++;
  }

  void decline(String why, Instant now) {
    require(ProposalStatus.PROPOSED);
    status = ProposalStatus.DECLINED;
    reason = why;
    answeredAt = now;
    version++;
  }

  void withdraw() {
    require(ProposalStatus.PROPOSED);
    status = ProposalStatus.WITHDRAWN;
    version++;
  }

  void introduce(Instant now) {
    require(ProposalStatus.ACCEPTED);
    status = ProposalStatus.INTRODUCED;
    introducedAt = now;
    version++;
  }

  void close(Outcome came, String told, Instant now) {
    if (!status.agreed()) {
      throw wrong();
    }
    status = ProposalStatus.CLOSED;
    outcome = came;
    outcomeText = told;
    closedAt = now;
    version++;
  }

  private void require(ProposalStatus needed) {
    if (status != needed) {
      throw wrong();
    }
  }

  private AffiliationProblem wrong() {
    return AffiliationProblem.of(Kind.CONFLICT, "proposal-state", status);
  }

  ProposalView view() {
    return new ProposalView(
        id,
        demandId,
        researcherId,
        personId,
        status,
        message,
        score,
        textWeight,
        taxonomyWeight,
        reason,
        outcome,
        outcomeText,
        proposedBy,
        proposedAt,
        answeredAt,
        introducedAt,
        closedAt,
        version);
  }
}
