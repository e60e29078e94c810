package fr.healthdatahub.accounts.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.AccountsTest;
import fr.healthdatahub.accounts.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionsTest extends AccountsTest {
  private Sessions sessions;
  private String person;

  @BeforeEach
  void find() {
    sessions = accounts.get(Sessions.class);
    person = newPerson();
  }

  private String open() {
    return sessions.open(person, "Firefox", "192.0.2.1");
  }

  private Optional<String> personOf(String secret) {
    return sessions.personOf(secret).map(SessionIdentity::personId);
  }

  @Test
  @DisplayName("S2 each sign-in opens a session with a secret of its own")
  void opensDistinctSessions() {
    String first = open();
    String second = open();
    assertNotEquals(first, second);
    assertEquals(Optional.of(person), personOf(first));
    assertEquals(Optional.of(person), personOf(second));
  }

  @Test
  @DisplayName("S2 the database holds no secret of a session")
  void keepsNoSecret() {
    String secret = open();
    String stored = "select person_id from accounts.session where fingerprint = '%s'";
    assertNull(accounts.query(stored.formatted(secret)));
    assertEquals(person, accounts.query(stored.formatted(Secrets.fingerprint(secret))));
  }

  @Test
  @DisplayName("S2 sign-out ends the session for every node")
  void signOutEndsTheSession() {
    String secret = open();
    String other = open();
    sessions.endBySecret(secret);
    assertEquals(Optional.empty(), personOf(secret));
    assertEquals(Optional.of(person), personOf(other));
  }

  @Test
  @DisplayName("S2 sessions are listed, and ended one by one or all at once")
  void listsAndEnds() {
    String first = open();
    String second = open();
    String firstId = sessions.personOf(first).orElseThrow().sessionId();
    assertEquals(2, sessions.of(person).size());
    sessions.end(person, firstId);
    assertEquals(Optional.empty(), personOf(first));
    assertEquals(1, sessions.endAll(person));
    assertEquals(Optional.empty(), personOf(second));
    assertEquals(List.of(), sessions.of(person));
  }

  @Test
  @DisplayName("S2 all sessions but the present one end at once")
  void endsAllOthers() {
    String kept = open();
    String ended = open();
    assertEquals(1, sessions.endOthers(person, sessions.personOf(kept).orElseThrow().sessionId()));
    assertEquals(Optional.of(person), personOf(kept));
    assertEquals(Optional.empty(), personOf(ended));
  }

  @Test
  @DisplayName("S2 nobody ends another person's session, or learns that it exists")
  void protectsSessionsOfOthers() {
    String secret = open();
    String id = sessions.personOf(secret).orElseThrow().sessionId();
    String other = newPerson();
    refusal("no-such-session", () -> sessions.end(other, id));
    assertEquals(Optional.of(person), personOf(secret));
  }

  @Test
  @DisplayName("S2 a session ends after 12 idle hours")
  void endsWhenIdle() {
    String secret = open();
    advance(Duration.ofHours(11));
    assertEquals(Optional.of(person), personOf(secret));
    advance(Duration.ofHours(11));
    assertEquals(Optional.of(person), personOf(secret));
    advance(Duration.ofHours(12));
    assertEquals(Optional.empty(), personOf(secret));
  }

  @Test
  @DisplayName("S2 a session ends after 30 days, however much it is used")
  void endsAfterThirtyDays() {
    String secret = open();
    for (int halfDays = 0; halfDays < 65; halfDays++) {
      advance(Duration.ofHours(11));
      personOf(secret);
    }
    assertEquals(Optional.of(person), personOf(secret));
    advance(Duration.ofHours(6));
    assertEquals(Optional.empty(), personOf(secret));
  }

  @Test
  void recordsTheLastRequestToFiveMinutes() {
    String secret = open();
    Instant opened = sessions.of(person).get(0).lastSeenAt();
    personOf(secret);
    assertEquals(opened, sessions.of(person).get(0).lastSeenAt());
    advance(Duration.ofMinutes(6));
    personOf(secret);
    assertTrue(sessions.of(person).get(0).lastSeenAt().isAfter(opened));
  }

  @Test
  void recognisesNoOtherText() {
    assertEquals(Optional.empty(), personOf(null));
    assertEquals(Optional.empty(), personOf(""));
    assertEquals(Optional.empty(), personOf("x".repeat(43)));
  }

  @Test
  void shortensAndCleansWhatTheBrowserSays() {
    sessions.open(person, "a\r\nb" + "x".repeat(1000), null);
    String userAgent = sessions.of(person).get(0).userAgent();
    assertEquals(300, userAgent.length());
    assertFalse(userAgent.contains("\n"));
  }
}
