package fr.healthdatahub.affiliation.researcher;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody saw more of a profile than everybody may. */
@Entity
@Table(schema = "affiliation", name = "viewing")
class Viewing {
  @Id private String id;

  @Column(name = "researcher_id")
  private String researcherId;

  @Column(name = "viewer_id")
  private String viewerId;

  @Enumerated(EnumType.STRING)
  private ViewingKind kind;

  private String subject;

  @Column(name = "seen_at")
  private Instant seenAt;

  protected Viewing() {}

  Viewing(String researcherId, String viewerId, ViewingKind kind, String subject, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.researcherId = researcherId;
    this.viewerId = viewerId;
    this.kind = kind;
    this.subject = subject;
    this.seenAt = now;
  }

  ViewingEntry entry() {
    return new ViewingEntry(viewerId, kind, subject, seenAt);
  }
}
