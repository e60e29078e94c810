package fr.healthdatahub.accounts.attempt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One failure of one origin: an account or an address, by fingerprint. */
@Entity
@Table(schema = "accounts", name = "failed_sign_in")
class FailedSignIn {
  @Id private String id;
  private String origin;

  @Column(name = "failed_at")
  private Instant failedAt;

  protected FailedSignIn() {}

  FailedSignIn(String origin, Instant failedAt) {
    this.id = UUID.randomUUID().toString();
    this.origin = origin;
    this.failedAt = failedAt;
  }
}
