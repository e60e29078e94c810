package fr.healthdatahub.accounts.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.token.Scope;
import fr.healthdatahub.accounts.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordChangeTest extends MailedAccounts {
  @Test
  @DisplayName("S1 guessing the present password is limited as signing in is")
  void guessingThePresentPasswordIsLimited() {
    String email = newEmail();
    register(email);
    String person = people.confirm(mailedSecret(email), PASSWORD).id();
    for (int i = 0; i < 5; i++) {
      refusal("wrong-password", () -> people.changePassword(person, "no", OTHER_PASSWORD));
    }
    refusal("too-many-failures", () -> people.changePassword(person, PASSWORD, OTHER_PASSWORD));
  }

  @Test
  @DisplayName("S2 S4 a reset password ends sessions and revokes tokens: all that an intruder has")
  void resetSetsAPasswordEndsSessionsAndRevokesTokens() {
    String email = newEmail();
    String person = newPerson(email);
    String session = accounts.get(Sessions.class).open(person, null, null);
    String token =
        accounts
            .get(Tokens.class)
            .issue(person, "laptop", Set.of(Scope.ACCOUNT), Duration.ofDays(1))
            .secret();
    people.requestReset(email, Locale.ENGLISH);
    String secret = mailedSecret(email);
    refusal("password-length", () -> people.reset(secret, "short"));
    people.reset(secret, OTHER_PASSWORD);
    assertEquals(person, signIn.authenticate(email, OTHER_PASSWORD, null));
    refusal("wrong-credentials", () -> signIn.authenticate(email, PASSWORD, null));
    assertTrue(accounts.get(Sessions.class).personOf(session).isEmpty());
    assertTrue(accounts.get(Tokens.class).authenticate(token).isEmpty());
    assertTrue(accounts.get(Tokens.class).of(person).isEmpty());
    refusal("link-not-valid", () -> people.reset(secret, PASSWORD));
  }

  @Test
  void resetLinksEndAfterAnHour() {
    String email = newEmail();
    newPerson(email);
    people.requestReset(email, Locale.FRENCH);
    String secret = mailedSecret(email);
    refusal("link-not-valid", () -> people.confirm(secret, PASSWORD));
    advance(Duration.ofHours(1));
    refusal("link-not-valid", () -> people.reset(secret, OTHER_PASSWORD));
  }

  @Test
  void ofTwoResetsAtOnceOneWins() throws Exception {
    String email = newEmail();
    newPerson(email);
    people.requestReset(email, Locale.FRENCH);
    String secret = mailedSecret(email);
    List<String> answers =
        atOnce(
            4,
            () -> {
              try {
                people.reset(secret, OTHER_PASSWORD);
                return "reset";
              } catch (AccountsProblem e) {
                return e.code();
              }
            });
    assertEquals(1, answers.stream().filter("reset"::equals).count());
    assertEquals(3, answers.stream().filter("link-not-valid"::equals).count());
  }

  @Test
  @DisplayName("S1 asking for another password answers the same for an unknown address")
  void resetDoesNotTellWhoHasAnAccount() {
    String email = newEmail();
    people.requestReset(email, Locale.FRENCH);
    assertEquals("Aucun compte avec cette adresse e-mail", lastMail(email, "subject"));
    assertTrue(people.findByEmail(email).isEmpty());
  }

  @Test
  void changesThePasswordOfWhoKnowsIt() {
    String email = newEmail();
    String person = newPerson(email);
    refusal("wrong-password", () -> people.changePassword(person, "no", OTHER_PASSWORD));
    String token =
        accounts
            .get(Tokens.class)
            .issue(person, "laptop", Set.of(Scope.ACCOUNT), Duration.ofDays(1))
            .secret();
    people.changePassword(person, PASSWORD, OTHER_PASSWORD);
    assertEquals(person, signIn.authenticate(email, OTHER_PASSWORD, null));
    assertTrue(accounts.get(Tokens.class).authenticate(token).isPresent());
  }
}
