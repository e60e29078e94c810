package fr.healthdatahub.accounts.token;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.Violation;
import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** API tokens: issued with scopes and an expiry, recognised, listed and revoked. */
@ApplicationScoped
@Transactional
public class Tokens {
  /** The longest life of a token. */
  public static final Duration LONGEST = Duration.ofDays(365);

  private static final int MOST_ALIVE = 100;
  private static final int LONGEST_NAME = 60;
  private static final Duration USE_PRECISION = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(30);

  @Inject TokenRepository tokens;
  @Inject AccountsClock clock;
  @Inject Audit audit;

  /**
   * Issues a token.
   *
   * @param personId whom it stands for
   * @param name what the person calls it, 1 to 60 characters
   * @param scopes what it may do, at least one
   * @param life how long it works, more than nothing and at most 365 days
   * @throws AccountsProblem invalid: {@code token-name-length}, {@code token-name-characters},
   *     {@code token-without-scope}, {@code token-lifetime}; conflict: {@code too-many-tokens}
   */
  public IssuedToken issue(String personId, String name, Set<Scope> scopes, Duration life) {
    return issue(personId, null, name, scopes, life, null);
  }

  /**
   * Issues a token once a key, however often a request is sent again.
   *
   * @param key the caller's name for this wish, or null for none
   * @param latest when the token stops at the latest, because the token that makes it does; null
   *     for no such bound
   * @return the token; without its secret when an earlier request with the key made it
   * @throws AccountsProblem as {@link #issue(String, String, Set, Duration)}; conflict: {@code
   *     idempotency-key-reused} when the key made another token; unauthenticated: {@code
   *     wrong-credentials} when the account was erased in this moment
   */
  public IssuedToken issue(
      String personId, String key, String name, Set<Scope> scopes, Duration life, Instant latest) {
    String tidyName = name == null ? "" : name.strip();
    check(tidyName, scopes, life);
    if (!tokens.lockTokensOf(personId)) {
      throw AccountsProblem.of(AccountsProblem.Kind.UNAUTHENTICATED, "wrong-credentials");
    }
    Optional<Token> earlier =
        key == null ? Optional.empty() : tokens.byIdempotencyKey(personId, key);
    if (earlier.isPresent()) {
      if (!earlier.get().answers(tidyName, scopes, life, latest)) {
        throw AccountsProblem.of(AccountsProblem.Kind.CONFLICT, "idempotency-key-reused");
      }
      return new IssuedToken(null, earlier.get().view());
    }
    Instant now = clock.now();
    if (tokens.alive(personId, now).size() >= MOST_ALIVE) {
      throw AccountsProblem.of(AccountsProblem.Kind.CONFLICT, "too-many-tokens", MOST_ALIVE);
    }
    String secret = TokenSecret.random();
    Token token =
        new Token(
            personId,
            tidyName,
            Secrets.fingerprint(secret),
            scopes,
            now,
            Token.end(now, life, latest),
            key);
    tokens.add(token);
    audit.record(personId, "token-issued", token.id(), Map.of());
    return new IssuedToken(secret, token.view());
  }

  /** Says whom a token stands for; empty when it is mistyped, unknown, expired or revoked. */
  public Optional<TokenIdentity> authenticate(String secret) {
    if (!TokenSecret.wellFormed(secret)) {
      return Optional.empty();
    }
    Instant now = clock.now();
    Optional<Token> token = tokens.findAlive(Secrets.fingerprint(secret), now);
    token
        .filter(found -> found.lastUsedBefore(now.minus(USE_PRECISION)))
        .ifPresent(found -> tokens.used(found.id(), now));
    return token.map(Token::identity);
  }

  /** Lists a person's working tokens, the newest first. */
  public List<TokenView> of(String personId) {
    return tokens.alive(personId, clock.now()).stream().map(Token::view).toList();
  }

  /**
   * Revokes one of a person's own tokens; it stops working at once on every node.
   *
   * @throws AccountsProblem not found, {@code no-such-token}, also for somebody else's token
   */
  public void revoke(String personId, String tokenId) {
    if (tokens.revoke(personId, tokenId, clock.now()) == 0) {
      throw AccountsProblem.of(AccountsProblem.Kind.NOT_FOUND, "no-such-token");
    }
    audit.record(personId, "token-revoked", tokenId, Map.of());
  }

  /** Revokes all of a person's tokens, because somebody else may hold them; answers how many. */
  public int revokeAll(String personId) {
    tokens.lockTokensOf(personId);
    List<Token> alive = tokens.alive(personId, clock.now());
    alive.forEach(token -> revoke(personId, token.id()));
    return alive.size();
  }

  /** Removes all of a person's tokens, which stop working at once. */
  public int removeAll(String personId) {
    return tokens.removeAll(personId);
  }

  /** Removes rows of tokens that expired more than 30 days ago. */
  public int removeExpired() {
    return tokens.removeExpiredBefore(clock.now().minus(KEPT));
  }

  /** What changes how a line is drawn, or is no letter at all. */
  private static boolean invisible(int letter) {
    int type = Character.getType(letter);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static void check(String name, Set<Scope> scopes, Duration life) {
    List<Violation> violations = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      violations.add(Violation.of("name", "token-name-length", 1, LONGEST_NAME));
    } else if (name.codePoints().anyMatch(Tokens::invisible)) {
      violations.add(Violation.of("name", "token-name-characters"));
    }
    if (scopes == null || scopes.isEmpty()) {
      violations.add(Violation.of("scopes", "token-without-scope"));
    }
    if (life == null || life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
      violations.add(Violation.of("expiresAt", "token-lifetime", LONGEST.toDays()));
    }
    if (!violations.isEmpty()) {
      throw AccountsProblem.invalid(violations);
    }
  }
}
