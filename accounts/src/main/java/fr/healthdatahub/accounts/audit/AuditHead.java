package fr.healthdatahub.accounts.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The single row that knows the end of the chain; whoever appends locks it. */
@Entity
@Table(schema = "accounts", name = "audit_head")
class AuditHead {
  static final int ONLY = 1;

  @Id private int id;

  @Column(name = "sequence_number")
  private long sequence;

  private String hash;

  protected AuditHead() {}

  long sequence() {
    return sequence;
  }

  String hash() {
    return hash;
  }

  void advanceTo(AuditRow row) {
    sequence = row.sequence();
    hash = row.hash();
  }
}
