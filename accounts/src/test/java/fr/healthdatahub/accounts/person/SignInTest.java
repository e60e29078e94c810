package fr.healthdatahub.accounts.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.AccountsTest;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInTest extends AccountsTest {
  private SignIn signIn;
  private String email;
  private String person;
  private String address;

  @BeforeEach
  void onePerson() {
    signIn = accounts.get(SignIn.class);
    email = newEmail();
    person = newPerson(email);
    address = newAddress();
  }

  private AccountsProblem fail(String account, String from) {
    return refusal(
        "wrong-credentials", () -> signIn.authenticate(account, "not the password", from));
  }

  @Test
  void recognisesThePersonInAnyCase() {
    assertEquals(person, signIn.authenticate(email, PASSWORD, address));
    assertEquals(
        person, signIn.authenticate(" " + email.toUpperCase(Locale.ROOT) + " ", PASSWORD, address));
  }

  @Test
  @DisplayName("S1 known and unknown people get the same answer")
  void doesNotTellWhoHasAnAccount() {
    AccountsProblem known = fail(email, address);
    AccountsProblem unknown = fail(newEmail(), address);
    AccountsProblem malformed = fail("no address", address);
    AccountsProblem absent = fail(null, address);
    for (AccountsProblem other : List.of(unknown, malformed, absent)) {
      assertEquals(known.getMessage(), other.getMessage());
      assertEquals(known.kind(), other.kind());
    }
  }

  @Test
  @DisplayName("S1 only the right password learns that the address is not confirmed")
  void unconfirmedPeopleDoNotGetIn() {
    String newcomer = newEmail();
    accounts.get(People.class).register(newcomer, "Paul", PASSWORD, Locale.ENGLISH, null);
    fail(newcomer, address);
    refusal("email-not-confirmed", () -> signIn.authenticate(newcomer, PASSWORD, address));
  }

  @Test
  @DisplayName("S1 after 5 failures of an account it waits for 15 minutes, from everywhere")
  void fiveFailuresOfAnAccount() {
    for (int i = 0; i < 5; i++) {
      fail(email, newAddress());
    }
    AccountsProblem refused =
        refusal("too-many-failures", () -> signIn.authenticate(email, PASSWORD, newAddress()));
    assertTrue(refused.retryAfter().isPresent());
    advance(Duration.ofMinutes(14));
    refusal("too-many-failures", () -> signIn.authenticate(email, PASSWORD, newAddress()));
    advance(Duration.ofMinutes(2));
    assertEquals(person, signIn.authenticate(email, PASSWORD, newAddress()));
  }

  @Test
  @DisplayName("S1 after 5 failures from an address it waits, for every account")
  void fiveFailuresFromAnAddress() {
    for (int i = 0; i < 5; i++) {
      fail(newEmail(), address);
    }
    refusal("too-many-failures", () -> signIn.authenticate(email, PASSWORD, address));
    assertEquals(person, signIn.authenticate(email, PASSWORD, newAddress()));
  }

  @Test
  @DisplayName("S1 addresses of one IPv6 network count together")
  void fiveFailuresFromANetwork() {
    String network = "2001:db8:" + Integer.toHexString(email.hashCode() & 0xffff) + ":1:";
    for (int i = 1; i <= 5; i++) {
      fail(newEmail(), network + ":" + i);
    }
    refusal("too-many-failures", () -> signIn.authenticate(email, PASSWORD, network + "0:0:0:99"));
  }

  @Test
  @DisplayName("S1 unknown accounts wait like known ones")
  void fiveFailuresOfAnUnknownAccount() {
    String unknown = newEmail();
    for (int i = 0; i < 5; i++) {
      fail(unknown, newAddress());
    }
    refusal("too-many-failures", () -> signIn.authenticate(unknown, PASSWORD, newAddress()));
  }

  @Test
  @DisplayName("S1 guessing in parallel learns no more than 5 outcomes")
  void parallelGuesses() throws Exception {
    List<String> answers =
        atOnce(
            30,
            () -> {
              try {
                return signIn.authenticate(email, "not the password", newAddress());
              } catch (AccountsProblem e) {
                return e.code();
              }
            });
    assertEquals(5, answers.stream().filter("wrong-credentials"::equals).count());
    assertEquals(25, answers.stream().filter("too-many-failures"::equals).count());
  }

  @Test
  void rightPasswordsAtOnceAllPass() throws Exception {
    List<String> answers = atOnce(20, () -> signIn.authenticate(email, PASSWORD, address));
    assertTrue(answers.stream().allMatch(answer -> Objects.equals(answer, person)));
  }

  @Test
  void aRightPasswordForgetsTheFailuresOfTheAccount() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        fail(email, newAddress());
      }
      assertEquals(person, signIn.authenticate(email, PASSWORD, newAddress()));
    }
  }
}
