package fr.healthdatahub.affiliation.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One consent: given once, perhaps withdrawn once. */
@Entity
@Table(schema = "affiliation", name = "consent")
class Consent {
  @Id private String id;

  @Column(name = "researcher_id")
  private String researcherId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "text_version")
  private int textVersion;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected Consent() {}

  Consent(String researcherId, Purpose purpose, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.researcherId = researcherId;
    this.purpose = purpose;
    this.textVersion = purpose.textVersion();
    this.givenAt = now;
  }

  String researcherId() {
    return researcherId;
  }

  Purpose purpose() {
    return purpose;
  }

  void withdraw(Instant now) {
    withdrawnAt = now;
  }

  ConsentView view() {
    return new ConsentView(purpose, textVersion, givenAt, withdrawnAt);
  }
}
