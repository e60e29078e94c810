package fr.healthdatahub.accounts.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A scoped and expiring key for programs; its secret is known by fingerprint only. */
@Entity
@Table(schema = "accounts", name = "token")
class Token {
  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  private String name;
  private String fingerprint;
  private String scopes;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected Token() {}

  Token(
      String personId,
      String name,
      String fingerprint,
      Set<Scope> scopes,
      Instant now,
      Instant expiresAt,
      String idempotencyKey) {
    this.id = UUID.randomUUID().toString();
    this.personId = personId;
    this.name = name;
    this.fingerprint = fingerprint;
    this.scopes = scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(" "));
    this.createdAt = now;
    this.expiresAt = expiresAt;
    this.idempotencyKey = idempotencyKey;
  }

  String id() {
    return id;
  }

  TokenIdentity identity() {
    return new TokenIdentity(personId, scopes(), id, expiresAt);
  }

  TokenView view() {
    return new TokenView(id, name, scopes(), createdAt, expiresAt, Optional.ofNullable(lastUsedAt));
  }

  /** Whether the same wish would make this token. */
  boolean answers(String wantedName, Set<Scope> wantedScopes, Duration life, Instant latest) {
    return name.equals(wantedName)
        && scopes().equals(wantedScopes)
        && expiresAt.equals(end(createdAt, life, latest));
  }

  /** When a token stops: after its life, or earlier with the token that made it. */
  static Instant end(Instant createdAt, Duration life, Instant latest) {
    Instant end = createdAt.plus(life);
    return latest != null && latest.isBefore(end) ? latest : end;
  }

  boolean lastUsedBefore(Instant instant) {
    return lastUsedAt == null || lastUsedAt.isBefore(instant);
  }

  private Set<Scope> scopes() {
    Set<Scope> found = EnumSet.noneOf(Scope.class);
    Arrays.stream(scopes.split(" ")).flatMap(text -> Scope.of(text).stream()).forEach(found::add);
    return Collections.unmodifiableSet(found);
  }
}
