package fr.healthdatahub.accounts.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.AccountsTest;
import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.Violation;
import fr.healthdatahub.accounts.retention.Retention;
import fr.healthdatahub.accounts.role.Role;
import fr.healthdatahub.accounts.role.Roles;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.token.Scope;
import fr.healthdatahub.accounts.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest extends AccountsTest {
  private static final String OTHER_PASSWORD = "another long sentence";
  private People people;
  private SignIn signIn;

  @BeforeEach
  void find() {
    people = accounts.get(People.class);
    signIn = accounts.get(SignIn.class);
  }

  private void register(String email) {
    people.register(email, "Paul Martin", PASSWORD, Locale.FRENCH);
  }

  private String lastMail(String email, String column) {
    return accounts.query(
        "select %s from accounts.outgoing_mail where recipient = '%s' order by created_at desc"
            .formatted(column, email));
  }

  private String mailedSecret(String email) {
    String body = lastMail(email, "body");
    int start = body.indexOf("token=") + "token=".length();
    return body.substring(start, start + 43);
  }

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
  @DisplayName("S1 guessing the present password is limited as signing in is")
  void guessingThePresentPasswordIsLimited() {
    String email = newEmail();
    register(email);
    String person = people.confirm(mailedSecret(email)).id();
    for (int i = 0; i < 5; i++) {
      refusal("wrong-password", () -> people.changePassword(person, "no", OTHER_PASSWORD));
    }
    refusal("too-many-failures", () -> people.changePassword(person, PASSWORD, OTHER_PASSWORD));
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
  void resetSetsAPasswordEndsSessionsAndKeepsTokens() {
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
    assertTrue(accounts.get(Tokens.class).authenticate(token).isPresent());
    refusal("link-not-valid", () -> people.reset(secret, PASSWORD));
  }

  @Test
  void resetLinksEndAfterAnHour() {
    String email = newEmail();
    newPerson(email);
    people.requestReset(email, Locale.FRENCH);
    String secret = mailedSecret(email);
    refusal("link-not-valid", () -> people.confirm(secret));
    accounts.advance(Duration.ofHours(1));
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
    people.changePassword(person, PASSWORD, OTHER_PASSWORD);
    assertEquals(person, signIn.authenticate(email, OTHER_PASSWORD, null));
  }

  @Test
  void namesEveryWrongField() {
    AccountsProblem problem =
        refusal("email-syntax", () -> people.register("x", "y", "z", Locale.GERMAN));
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

  @Test
  void joinsNames() {
    String first = newPerson();
    assertEquals(Map.of(first, "Marie Dupont"), people.names(List.of(first, first, "nobody")));
    assertEquals(Map.of(), people.names(List.of()));
  }

  @Test
  void changesTheProfile() {
    String person = newPerson();
    people.changeLocale(person, Locale.ENGLISH);
    people.changeDisplayName(person, " Marie Curie ");
    assertEquals(Locale.ENGLISH, people.get(person).locale());
    assertEquals("Marie Curie", people.get(person).displayName());
    refusal("no-such-person", () -> people.get("nobody"));
  }

  @Test
  @DisplayName("S27 a person gets all that the accounts know about them")
  void exports() {
    String person = newPerson();
    accounts.get(Sessions.class).open(person, "Firefox", "192.0.2.1");
    accounts.get(Roles.class).grantAtSetUp(person, Role.HUB_OFFICER);
    PersonExport export = people.export(person);
    assertEquals(people.get(person), export.person());
    assertEquals(Set.of(Role.HUB_OFFICER), export.roles());
    assertEquals(1, export.sessions().size());
    assertEquals(2, export.audit().size());
  }

  @Test
  @DisplayName("S27 an erased person leaves an id in a sound audit, and nothing else")
  void erases() {
    String email = newEmail();
    String person = newPerson(email);
    String session = accounts.get(Sessions.class).open(person, "Firefox", "192.0.2.1");
    accounts.get(Tokens.class).issue(person, "x", Set.of(Scope.ACCOUNT), Duration.ofDays(1));
    accounts.get(Roles.class).grantAtSetUp(person, Role.HUB_OFFICER);
    people.requestReset(email, Locale.FRENCH);
    people.erase(person, person);
    refusal("no-such-person", () -> people.get(person));
    refusal("wrong-credentials", () -> signIn.authenticate(email, PASSWORD, null));
    assertTrue(accounts.get(Sessions.class).personOf(session).isEmpty());
    assertNull(lastMail(email, "id"));
    assertTrue(accounts.get(Audit.class).verify().sound());
  }

  @Test
  @DisplayName("S27 what is not needed any more goes by itself")
  void sweeps() {
    String email = newEmail();
    register(email);
    String person = newPerson();
    accounts.get(Sessions.class).open(person, null, null);
    refusal("wrong-credentials", () -> signIn.authenticate(email, "not the password", "a"));
    accounts.advance(Duration.ofDays(31));
    accounts.get(Retention.class).sweep();
    assertTrue(people.findByEmail(email).isEmpty());
    assertEquals(person, people.get(person).id());
    for (String table : List.of("session", "failed_sign_in", "mailed_link")) {
      assertEquals("0", accounts.query("select count(*) from accounts." + table), table);
    }
  }
}
