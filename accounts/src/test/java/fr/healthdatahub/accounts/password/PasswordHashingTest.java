package fr.healthdatahub.accounts.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.AccountsTest;
import fr.healthdatahub.accounts.person.SignIn;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordHashingTest extends AccountsTest {
  private PasswordHashing hashing;

  @Override
  protected boolean quickHashing() {
    return false;
  }

  @Override
  protected Map<String, String> configuration() {
    return Map.of("hub.password.iterations", "1", "hub.password.queue", "2");
  }

  @BeforeEach
  void find() {
    hashing = accounts.get(PasswordHashing.class);
  }

  @Test
  @DisplayName("S1 at least 210,000 iterations, whatever is configured")
  void iterationsHaveAFloor() {
    EncodedHash hash = EncodedHash.parse(hashing.hash(PASSWORD));
    assertEquals(210_000, hash.iterations());
    assertTrue(hash.matches(PASSWORD));
    assertFalse(hash.matches(PASSWORD + "."));
  }

  @Test
  @DisplayName("S1 equal passwords have different hashes")
  void saltsDiffer() {
    assertNotEquals(hashing.hash(PASSWORD), hashing.hash(PASSWORD));
  }

  @Test
  @DisplayName("S1 without a hash nothing matches, after the work of a comparison")
  void nothingMatchesNoHash() {
    assertFalse(hashing.matches(PASSWORD, Optional.empty()));
  }

  @Test
  @DisplayName("S1 an older hash is replaced at sign-in")
  void rehashesAtSignIn() {
    String email = newEmail();
    String person = newPerson(email);
    String old = OlderHash.of(PASSWORD);
    accounts.update(
        "update accounts.person set password_hash = '%s' where id = '%s'".formatted(old, person));
    SignIn signIn = accounts.get(SignIn.class);
    assertEquals(person, signIn.authenticate(email, PASSWORD, null));
    String now =
        accounts.query("select password_hash from accounts.person where id = '" + person + "'");
    assertEquals(210_000, EncodedHash.parse(now).iterations());
    assertEquals(person, signIn.authenticate(email, PASSWORD, null));
  }

  @Test
  @DisplayName("S1 when too many wait, others are refused and told when to return")
  void refusesWhenBusy() throws Exception {
    List<String> answers =
        atOnce(
            24,
            () -> {
              try {
                return hashing.hash(PASSWORD);
              } catch (AccountsProblem e) {
                assertTrue(e.retryAfter().isPresent());
                return e.code();
              }
            });
    assertTrue(answers.contains("too-busy"));
    assertTrue(answers.stream().anyMatch(answer -> answer.startsWith("pbkdf2-sha512$")));
    assertTrue(hashing.matches(PASSWORD, Optional.of(hashing.hash(PASSWORD))));
  }

  @Test
  void accentsMayBeComposedEitherWay() {
    EncodedHash composed = EncodedHash.of("m\u00e9decine du soir", 10);
    assertTrue(composed.matches("me\u0301decine du soir"));
  }
}
