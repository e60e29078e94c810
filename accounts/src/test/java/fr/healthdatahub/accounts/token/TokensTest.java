package fr.healthdatahub.accounts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.AccountsTest;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.Violation;
import fr.healthdatahub.accounts.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokensTest extends AccountsTest {
  private static final Set<Scope> SCOPES = Set.of(Scope.SUBMISSIONS_WRITE, Scope.CHALLENGES_READ);
  private static final Duration LIFE = Duration.ofDays(30);
  private Tokens tokens;

  @BeforeEach
  void find() {
    tokens = accounts.get(Tokens.class);
  }

  @Test
  @DisplayName("S4 a token stands for its person with its scopes")
  void recognisesAToken() {
    String person = newPerson();
    IssuedToken issued = tokens.issue(person, "laptop", SCOPES, LIFE);
    assertEquals(
        Optional.of(
            new TokenIdentity(person, SCOPES, issued.token().id(), issued.token().expiresAt())),
        tokens.authenticate(issued.secret()));
  }

  @Test
  @DisplayName("S4 the database and the log hold no secret of a token")
  void keepsNoSecret() {
    IssuedToken issued = tokens.issue(newPerson(), "laptop", SCOPES, LIFE);
    String stored =
        accounts.query(
            "select fingerprint from accounts.token where id = '" + issued.token().id() + "'");
    assertEquals(Secrets.fingerprint(issued.secret()), stored);
    assertFalse(issued.toString().contains(issued.secret()));
  }

  @Test
  void sameKeyMakesOneTokenAndShowsItsSecretOnce() throws Exception {
    String person = newPerson();
    IssuedToken first = tokens.issue(person, "key", "laptop", SCOPES, LIFE, null);
    IssuedToken again = tokens.issue(person, "key", " laptop ", SCOPES, LIFE, null);
    assertEquals(first.token(), again.token());
    assertNull(again.secret());
    assertTrue(tokens.authenticate(first.secret()).isPresent());
    refusal(
        "idempotency-key-reused", () -> tokens.issue(person, "key", "other", SCOPES, LIFE, null));
    refusal(
        "idempotency-key-reused",
        () -> tokens.issue(person, "key", "laptop", SCOPES, LIFE.plusDays(1), null));
    tokens.issue(newPerson(), "key", "other", SCOPES, LIFE, null);
    assertEquals(1, tokens.of(person).size());
  }

  @Test
  void concurrentRequestsWithOneKeyMakeOneToken() throws Exception {
    String person = newPerson();
    ExecutorService clients = Executors.newFixedThreadPool(4);
    List<Callable<IssuedToken>> requests =
        Collections.nCopies(8, () -> tokens.issue(person, "key", "laptop", SCOPES, LIFE, null));
    int shown = 0;
    for (Future<IssuedToken> answer : clients.invokeAll(requests)) {
      shown += answer.get().secret() == null ? 0 : 1;
    }
    clients.shutdown();
    assertEquals(1, shown);
    assertEquals(1, tokens.of(person).size());
  }

  @Test
  @DisplayName("S4 a token that a token makes ends with it at the latest")
  void endsWithItsMaker() {
    String person = newPerson();
    Instant end = tokens.issue(person, "maker", SCOPES, LIFE).token().expiresAt();
    IssuedToken bounded = tokens.issue(person, "key", "made", SCOPES, LIFE.plusDays(1), end);
    assertEquals(end, bounded.token().expiresAt());
    IssuedToken again = tokens.issue(person, "key", "made", SCOPES, LIFE.plusDays(1), end);
    assertEquals(bounded.token(), again.token());
    IssuedToken shorter = tokens.issue(person, null, "short", SCOPES, LIFE.minusDays(1), end);
    assertTrue(shorter.token().expiresAt().isBefore(end));
  }

  @Test
  @DisplayName("S4 a revoked token stops working at once")
  void revokes() {
    String person = newPerson();
    IssuedToken issued = tokens.issue(person, "laptop", SCOPES, LIFE);
    tokens.revoke(person, issued.token().id());
    assertTrue(tokens.authenticate(issued.secret()).isEmpty());
    assertEquals(List.of(), tokens.of(person));
    refusal("no-such-token", () -> tokens.revoke(person, issued.token().id()));
  }

  @Test
  @DisplayName("S4 nobody revokes another person's token, or learns that it exists")
  void protectsTokensOfOthers() {
    IssuedToken issued = tokens.issue(newPerson(), "laptop", SCOPES, LIFE);
    String other = newPerson();
    refusal("no-such-token", () -> tokens.revoke(other, issued.token().id()));
    assertTrue(tokens.authenticate(issued.secret()).isPresent());
  }

  @Test
  @DisplayName("S4 a token stops working when it expires")
  void expires() {
    IssuedToken issued = tokens.issue(newPerson(), "laptop", SCOPES, LIFE);
    advance(LIFE);
    assertTrue(tokens.authenticate(issued.secret()).isEmpty());
  }

  @Test
  @DisplayName("S4 scopes and an expiry within 365 days are mandatory")
  void refusesUnboundedTokens() {
    String person = newPerson();
    refusal("token-without-scope", () -> tokens.issue(person, "laptop", Set.of(), LIFE));
    for (Duration life :
        List.of(Duration.ZERO, Duration.ofDays(-1), Tokens.LONGEST.plusSeconds(1))) {
      refusal("token-lifetime", () -> tokens.issue(person, "laptop", SCOPES, life));
    }
    tokens.issue(person, "laptop", SCOPES, Tokens.LONGEST);
  }

  @Test
  @DisplayName("S4 the last use is shown, to a minute")
  void showsLastUse() {
    String person = newPerson();
    IssuedToken issued = tokens.issue(person, "laptop", SCOPES, LIFE);
    assertEquals(Optional.empty(), tokens.of(person).get(0).lastUsedAt());
    tokens.authenticate(issued.secret());
    Optional<?> firstUse = tokens.of(person).get(0).lastUsedAt();
    assertTrue(firstUse.isPresent());
    tokens.authenticate(issued.secret());
    assertEquals(firstUse, tokens.of(person).get(0).lastUsedAt());
    advance(Duration.ofMinutes(2));
    tokens.authenticate(issued.secret());
    assertFalse(firstUse.equals(tokens.of(person).get(0).lastUsedAt()));
  }

  @Test
  void namesEveryWrongField() {
    AccountsProblem problem =
        refusal("token-name-length", () -> tokens.issue(newPerson(), " ", Set.of(), null));
    assertEquals(
        List.of("name", "scopes", "expiresAt"),
        problem.violations().stream().map(Violation::field).toList());
  }
}
