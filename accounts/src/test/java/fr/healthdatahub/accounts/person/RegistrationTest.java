package fr.healthdatahub.accounts.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest extends MailedAccounts {
  private static final String ATTACKERS = "what the attacker knows";

  @Test
  void registersConfirmsAndSignsIn() {
    String email = newEmail();
    register(email.toUpperCase(Locale.ROOT));
    assertFalse(people.findByEmail(email).orElseThrow().confirmed());
    PersonView person = people.confirm(mailedSecret(email), PASSWORD);
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
    people.register(english, "Paul", PASSWORD, Locale.UK, null);
    assertEquals("Confirm your e-mail address", lastMail(english, "subject"));
    assertTrue(lastMail(english, "body").contains("http://127.0.0.1:8080/en/confirm?token="));
  }

  @Test
  @DisplayName("S1 registering a known address answers the same, and tells its owner by mail")
  void doesNotTellThatAnAddressIsKnown() {
    String email = newEmail();
    newPerson(email);
    people.register(email, "Somebody Else", OTHER_PASSWORD, Locale.ENGLISH, null);
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
    assertTrue(people.confirm(mailedSecret(email), PASSWORD).confirmed());
    people.requestConfirmation(email, Locale.ENGLISH);
    assertEquals("Vous avez déjà un compte", lastMail(email, "subject"));
    String unknown = newEmail();
    people.requestConfirmation(unknown, Locale.ENGLISH);
    assertEquals("No account with this e-mail address", lastMail(unknown, "subject"));
  }

  @Test
  @DisplayName("S1 a link gives the name that its own mail says, whoever registered meanwhile")
  void eachLinkConfirmsItsOwnRegistration() {
    String email = newEmail();
    register(email);
    String mine = mailedSecret(email);
    people.register(email, "Somebody Else", OTHER_PASSWORD, Locale.ENGLISH, null);
    String theirs = mailedSecret(email);
    assertEquals("Paul Martin", people.confirm(mine, PASSWORD).displayName());
    signIn.authenticate(email, PASSWORD, null);
    refusal("wrong-credentials", () -> signIn.authenticate(email, OTHER_PASSWORD, null));
    refusal("link-not-valid", () -> people.confirm(theirs, OTHER_PASSWORD));
  }

  @Test
  void latestLinkConfirmsTheLatestRegistration() {
    String email = newEmail();
    register(email);
    people.register(email, "Paul Again", OTHER_PASSWORD, Locale.ENGLISH, null);
    PersonView person = people.confirm(mailedSecret(email), OTHER_PASSWORD);
    assertEquals("Paul Again", person.displayName());
    assertEquals(Locale.ENGLISH, person.locale());
    signIn.authenticate(email, OTHER_PASSWORD, null);
  }

  @Test
  void linkKnowsWhereItsRegistrationWasGoing() {
    String email = newEmail();
    people.register(email, "Paul Martin", PASSWORD, Locale.FRENCH, "/researchers/join");
    String first = mailedSecret(email);
    assertEquals(Optional.of("/researchers/join"), people.returnPath(first));
    people.requestConfirmation(email, Locale.FRENCH);
    String again = mailedSecret(email);
    assertEquals(Optional.of("/researchers/join"), people.returnPath(again));
    people.register(email, "Paul Martin", PASSWORD, Locale.FRENCH, null);
    assertEquals(Optional.empty(), people.returnPath(mailedSecret(email)));
    people.confirm(again, PASSWORD);
    refusal("link-not-valid", () -> people.returnPath(first));
    refusal("link-not-valid", () -> people.returnPath(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AV", "VA", "AA", "AVA", "AR", "RAR", "AVR", "VAR", "VRA", "ARVAR"})
  @DisplayName("S1 whoever registered an address and when, only its mailbox's reader gets in")
  void onlyThePasswordOfTheMailboxsReaderOpensAnAccount(String order) {
    for (int followed = 0; followed < order.length(); followed++) {
      String email = newEmail();
      List<String> links = new ArrayList<>();
      for (char step : order.toCharArray()) {
        switch (step) {
          case 'A' -> people.register(email, "Paul Martin", ATTACKERS, Locale.FRENCH, null);
          case 'V' -> people.register(email, "Paul Martin", PASSWORD, Locale.FRENCH, null);
          default -> people.requestConfirmation(email, Locale.FRENCH);
        }
        advance(Duration.ofMillis(10));
        String mail = lastMail(email, "body");
        links.add(mail.contains("token=") ? mailedSecret(email) : null);
      }
      if (links.get(followed) == null) {
        continue;
      }
      String link = links.get(followed);
      refusal("password-length", () -> people.confirm(link, "short"));
      people.confirm(link, PASSWORD);
      signIn.authenticate(email, PASSWORD, null);
      refusal("wrong-credentials", () -> signIn.authenticate(email, ATTACKERS, null));
      for (String other : links) {
        refusal("link-not-valid", () -> people.confirm(other, ATTACKERS));
      }
    }
  }

  @Test
  void namesThatShowNothingAreRefused() {
    for (String name : List.of("\u3164\u3164", "\u2800\u2800", "--", "a\u115f")) {
      AccountsProblem refused =
          assertThrows(
              AccountsProblem.class,
              () -> people.register(newEmail(), name, PASSWORD, Locale.FRENCH, null),
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
    people.confirm(secret, PASSWORD);
    refusal("link-not-valid", () -> people.confirm(secret, PASSWORD));
    String late = newEmail();
    register(late);
    String lateSecret = mailedSecret(late);
    advance(Duration.ofHours(24));
    refusal("link-not-valid", () -> people.confirm(lateSecret, PASSWORD));
    refusal("link-not-valid", () -> people.confirm("x", PASSWORD));
    refusal("link-not-valid", () -> people.confirm(null, PASSWORD));
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
    people.confirm(mailedSecret(email), PASSWORD);
  }

  @Test
  void namesEveryWrongField() {
    AccountsProblem problem =
        refusal("display-name-length", () -> people.register("x", "y", "z", Locale.GERMAN, null));
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
          () -> people.register(newEmail(), name, PASSWORD, Locale.FRENCH, null));
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
