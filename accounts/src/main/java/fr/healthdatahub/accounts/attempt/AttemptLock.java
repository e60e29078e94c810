package fr.healthdatahub.accounts.attempt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that exists to be locked: origins share those numbered 1 to 16. */
@Entity
@Table(schema = "accounts", name = "attempt_lock")
class AttemptLock {
  static final int COUNT = 16;

  @Id private int id;

  protected AttemptLock() {}
}
