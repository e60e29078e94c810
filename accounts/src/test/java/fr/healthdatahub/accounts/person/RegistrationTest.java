package fr.healthdatahub.accounts.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest extends MailedAccounts {
  @Test
  void registersConfirmsAndSignsIn() {
    String email = newEmail();
    register(email.toUpperCase(Locale.ROOT));
    assertFalse(people.findByEmail(email).orElseThrow().confirmed());
    PersonView person = people.confirm(mailedSecret(email));
    assertTrue(person.confirmed());
    assertEquals("Paul Martin", person.displayName());
    assertEquals(person.id(), signIn.authenticate(email, PASSWORD, null));
  }

  @Test
  void mailsLinkToThePageInThePersonsLanguage() {
    String email = newEmail();
    register(email);
    assertEquals("Confirmez votre adresse e-mail", lastMail(email, "subject"));
    assertTrue(lastMail(email, "body").contains("http://127.0.0.1:8080/fr/confirm?token="));
    String english = newEmail();
    people.register(english, "Paul", PASSWORD, Locale.UK);
    assertEquals("Confirm your e-mail address", lastMail(english, "subject"));
    assertTrue(lastMail(english, "body").contains("http://127.0.0.1:8080/en/confirm?token="));
  }

  @Test
  @DisplayName("S1 registering a known address answers the same, and tells its owner by mail")
  void doesNotTellThatAnAddressIsKnown() {
    String email = newEmail();
    newPerson(email);
    people.register(email, "Somebody Else", OTHER_PASSWORD, Locale.ENGLISH);
    assertEquals("Vous avez déjà un compte", lastMail(email, "subject"));
    refusal("wrong-credentials", () -> signIn.authenticate(email, OTHER_PASSWORD, null));
    assertEquals("Marie Dupont", people.findByEmail(email).orElseThrow().displayName());
  }

  @Test
  @DisplayName("S1 asking for another link to confirm tells nothing but by mail")
  void sendsTheLinkToConfirmAgain() {
    String email = newEmail();
    register(email);
    String first = mailedSecret(email);
    people.requestConfirmation(email, Locale.ENGLISH);
    assertEquals("Confirmez votre adresse e-mail", lastMail(email, "subject"));
    assertNotEquals(first, mailedSecret(email));
    assertTrue(people.confirm(mailedSecret(email)).confirmed());
    people.requestConfirmation(email, Locale.ENGLISH);
    assertEquals("Vous avez déjà un compte", lastMail(email, "subject"));
    String unknown = newEmail();
    people.requestConfirmation(unknown, Locale.ENGLISH);
    assertEquals("No account with this e-mail address", lastMail(unknown, "subject"));
  }

  @Test
  @DisplayName("S1 a link opens the account as its own mail says, whoever registered meanwhile")
  void eachLinkConfirmsItsOwnRegistration() {
    String email = newEmail();
    register(email);
    String mine = mailedSecret(email);
    people.register(email, "Somebody Else", OTHER_PASSWORD, Locale.ENGLISH);
    String theirs = mailedSecret(email);
    people.confirm(mine);
    signIn.authenticate(email, PASSWORD, null);
    refusal("wrong-credentials", () -> signIn.authenticate(email, OTHER_PASSWORD, null));
    refusal("link-not-valid", () -> people.confirm(theirs));
  }

  @Test
  void latestLinkConfirmsTheLatestRegistration() {
    String email = newEmail();
    register(email);
    people.register(email, "Paul Again", OTHER_PASSWORD, Locale.ENGLISH);
    assertEquals("Paul Again", people.confirm(mailedSecret(email)).displayName());
    signIn.authenticate(email, OTHER_PASSWORD, null);
  }

  @Test
  void namesThatShowNothingAreRefused() {
    for (String name : List.of("\u3164\u3164", "\u2800\u2800", "--", "a\u115f")) {
      AccountsProblem refused =
          assertThrows(
              AccountsProblem.class,
              () -> people.register(newEmail(), name, PASSWORD, Locale.FRENCH),
              name);
      assertEquals("display-name-characters", refused.violations().get(0).code());
    }
  }

  @Test
  void registeringOneAddressAtOnceMakesOnePerson() throws Exception {
    String email = newEmail();
    atOnce(
        4,
        () -> {
          register(email);
          return null;
        });
    assertEquals(
        "1", accounts.query("select count(*) from accounts.person where email = '" + email + "'"));
  }

  @Test
  void confirmationWorksOnceWithinADay() {
    String email = newEmail();
    register(email);
    String secret = mailedSecret(email);
    people.confirm(secret);
    refusal("link-not-valid", () -> people.confirm(secret));
    String late = newEmail();
    register(late);
    String lateSecret = mailedSecret(late);
    accounts.advance(Duration.ofHours(24));
    refusal("link-not-valid", () -> people.confirm(lateSecret));
    refusal("link-not-valid", () -> people.confirm("x"));
    refusal("link-not-valid", () -> people.confirm(null));
  }

  @Test
  void nobodyCanFloodAMailbox() {
    String email = newEmail();
    for (int i = 0; i < 10; i++) {
      register(email);
    }
    assertEquals(
        "5",
        accounts.query(
            "select count(*) from accounts.outgoing_mail where recipient = '" + email + "'"));
    people.confirm(mailedSecret(email));
  }

  @Test
  void namesEveryWrongField() {
    AccountsProblem problem =
        refusal("display-name-length", () -> people.register("x", "y", "z", Locale.GERMAN));
    assertEquals(
        Map.of(
            "email", "email-syntax",
            "displayName", "display-name-length",
            "password", "password-length",
            "locale", "locale-unsupported"),
        problem.violations().stream().collect(Collectors.toMap(Violation::field, Violation::code)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@",
        "@b.fr",
        "a@b",
        "a b@c.fr",
        "a@b..fr",
        "a@-b.fr",
        ".a@b.fr",
        "a@b.fr,c@d.fr",
        "a@b.fr\r\nBcc: c@d.fr",
        "\"a\"@b.fr",
        "<a@b.fr>"
      })
  void refusesWhatIsNoAddress(String email) {
    refusal("email-syntax", () -> register(email));
  }

  @Test
  void refusesNamesThatDeceive() {
    for (String name : List.of("Pa\nul", "Pa\u202Eul", "Pa\u200Bul", "Pa\u0000ul")) {
      refusal(
          "display-name-characters",
          () -> people.register(newEmail(), name, PASSWORD, Locale.FRENCH));
    }
  }

  @Test
  void registeringConfirmedIsIdempotentAndSetsThePassword() {
    String email = newEmail();
    String person = newPerson(email);
    assertEquals(person, newPerson(email));
    assertEquals(person, people.registerConfirmed(email, "Demo", OTHER_PASSWORD, Locale.ENGLISH));
    assertEquals(person, signIn.authenticate(email, OTHER_PASSWORD, null));
  }
}
