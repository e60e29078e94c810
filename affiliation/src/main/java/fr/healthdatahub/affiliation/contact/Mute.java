package fr.healthdatahub.affiliation.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Somebody wants no more proposals for demands of an owner, or of their institution. */
@Entity
@Table(schema = "affiliation", name = "mute")
class Mute {
  @Id private String id;

  @Column(name = "researcher_id")
  private String researcherId;

  @Column(name = "owner_id")
  private String ownerId;

  @Column(name = "institution_id")
  private String institutionId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Mute() {}

  Mute(String researcherId, String ownerId, String institutionId, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.researcherId = researcherId;
    this.ownerId = ownerId;
    this.institutionId = institutionId;
    this.createdAt = now;
  }

  String researcherId() {
    return researcherId;
  }

  /** Whether it is of this owner in the name of this institution, or of none. */
  boolean is(String owner, String institution) {
    return ownerId.equals(owner) && Objects.equals(institutionId, institution);
  }

  MuteView view() {
    return new MuteView(id, ownerId, institutionId, createdAt);
  }
}
