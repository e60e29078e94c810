package fr.healthdatahub.accounts.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.audit.Audit;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeopleTest extends MailedAccounts {
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
  @DisplayName("S27 who deletes their account gives the password again, and guesses are counted")
  void leavesWithThePassword() {
    String person = newPerson();
    for (int i = 0; i < 5; i++) {
      refusal("wrong-password", () -> people.leave(person, "not the password"));
    }
    refusal("too-many-failures", () -> people.leave(person, PASSWORD));
    advance(Duration.ofMinutes(16));
    people.leave(person, PASSWORD);
    assertTrue(people.find(person).isEmpty());
    people.erase(null, person);
  }

  @Test
  @DisplayName("S27 the only administrator cannot go, and nothing of theirs does")
  void onlyAdministratorStays() {
    String first = newPerson();
    String second = newPerson();
    accounts.get(Roles.class).grantAtSetUp(first, Role.ADMINISTRATOR);
    String session = accounts.get(Sessions.class).open(first, null, null);
    refusal("last-administrator", () -> people.leave(first, PASSWORD));
    assertTrue(accounts.get(Sessions.class).personOf(session).isPresent());
    accounts.get(Roles.class).grantAtSetUp(second, Role.ADMINISTRATOR);
    people.leave(first, PASSWORD);
    assertTrue(people.find(first).isEmpty());
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
    advance(Duration.ofDays(31));
    accounts.get(Retention.class).sweep();
    assertTrue(people.findByEmail(email).isEmpty());
    assertEquals(person, people.get(person).id());
    for (String table : List.of("session", "failed_sign_in", "mailed_link")) {
      assertEquals("0", accounts.query("select count(*) from accounts." + table), table);
    }
  }
}
