package fr.healthdatahub.accounts.audit;

import fr.healthdatahub.accounts.secret.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One link of the chain: what happened, and a hash over it and over the link before. */
@Entity
@Table(schema = "accounts", name = "audit_row")
class AuditRow {
  @Id
  @Column(name = "sequence_number")
  private long sequence;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "actor_id")
  private String actorId;

  private String action;
  private String subject;
  private String details;

  @Column(name = "previous_hash")
  private String previousHash;

  private String hash;

  protected AuditRow() {}

  AuditRow(
      AuditHead head,
      Instant happenedAt,
      String actorId,
      String action,
      String subject,
      String details) {
    this.sequence = head.sequence() + 1;
    this.happenedAt = happenedAt;
    this.actorId = actorId;
    this.action = action;
    this.subject = subject;
    this.details = details;
    this.previousHash = head.hash();
    this.hash = computeHash();
  }

  long sequence() {
    return sequence;
  }

  String hash() {
    return hash;
  }

  /** Whether this is the unaltered successor of the link with that number and hash. */
  boolean follows(long previousSequence, String expectedPreviousHash) {
    return sequence == previousSequence + 1
        && previousHash.equals(expectedPreviousHash)
        && hash.equals(computeHash());
  }

  AuditEntry entry() {
    return new AuditEntry(
        sequence, happenedAt, actorId, action, subject, AuditDetails.parse(details), hash);
  }

  /** SHA-256 over the fields, each with its length in front so that none can run into the next. */
  private String computeHash() {
    String[] fields = {
      previousHash,
      Long.toString(sequence),
      happenedAt.toString(),
      actorId == null ? "-" : actorId,
      action,
      subject,
      details
    };
    return Secrets.fingerprint(
        Arrays.stream(fields)
            .map(field -> field.length() + ":" + field)
            .collect(Collectors.joining("|")));
  }
}
