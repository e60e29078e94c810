package fr.healthdatahub.accounts.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A signed-in browser; its secret is known by fingerprint only. */
@Entity
@Table(schema = "accounts", name = "session")
class Session {
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration LONGEST = Duration.ofDays(30);

  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  private String fingerprint;

  @Column(name = "user_agent")
  private String userAgent;

  private String address;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected Session() {}

  Session(String personId, String fingerprint, String userAgent, String address, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.personId = personId;
    this.fingerprint = fingerprint;
    this.userAgent = shortened(userAgent, 300);
    this.address = shortened(address, 64);
    this.createdAt = now;
    this.lastSeenAt = now;
    this.expiresAt = now.plus(LONGEST);
  }

  SessionIdentity identity() {
    return new SessionIdentity(personId, id);
  }

  SessionView view() {
    return new SessionView(id, userAgent, address, createdAt, lastSeenAt, expiresAt);
  }

  boolean lastSeenBefore(Instant instant) {
    return lastSeenAt.isBefore(instant);
  }

  private static String shortened(String text, int most) {
    String given = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
    return given.substring(0, Math.min(given.length(), most));
  }
}
