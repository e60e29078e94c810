package fr.healthdatahub.web.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import fr.healthdatahub.web.portal.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RolesPageIT {
  private final Database database = SharedPortal.postgresDatabase();
  private final Visitor visitor =
      new Visitor(RawHttp.to(SharedPortal.onPostgres()).from("127.0.0.62"));

  @BeforeEach
  void signIn() {
    visitor.signIn(
        TestPerson.add("Administratrice").withRole("ADMINISTRATOR").email(), Portal.PASSWORD);
  }

  @Test
  @DisplayName("S9 only an address that was confirmed is given a right")
  void unconfirmedAddressIsGivenNothing() {
    TestPerson person = TestPerson.add("Inconnue");
    database.update("update accounts.person set confirmed_at = null where id = ?", person.id());
    RawHttp.Answer refused = give(person, "HUB_OFFICER");
    assertEquals(200, refused.status());
    assertTrue(refused.body().contains("role=\"alert\""), refused::body);
    assertEquals(200, give(person, "diabetes").status());
    assertEquals(List.of(), rights(person));
    database.update("update accounts.person set confirmed_at = now() where id = ?", person.id());
    assertEquals(302, give(person, "HUB_OFFICER").status());
    assertEquals(302, give(person, "diabetes").status());
    assertEquals(List.of("HUB_OFFICER", "organiser"), rights(person));
  }

  @Test
  @DisplayName("S27 the page stands when somebody who organised a challenge was erased")
  void erasedOrganiserIsLeftOut() {
    String erased = UUID.randomUUID().toString();
    database.update(
        "insert into challenges.participation (challenge_id, person_id, organiser)"
            + " select id, ?, true from challenges.challenge where slug = 'diabetes'",
        erased);
    RawHttp.Answer page = visitor.get("/en/administration");
    assertEquals(200, page.status());
    assertFalse(page.body().contains(erased));
    database.update("delete from challenges.participation where person_id = ?", erased);
  }

  @Test
  @DisplayName("S7 the key of a form that no page wrote is no failure")
  void longKeyOfAFormIsReplaced() {
    Visitor.Form form = visitor.form("/en/samples/snds?size=1", "generate:go");
    String key =
        form.fields().entrySet().stream()
            .filter(field -> field.getValue().matches("[0-9a-f-]{36}"))
            .findFirst()
            .orElseThrow()
            .getKey();
    RawHttp.Answer answer = visitor.send(form.with(key, "k".repeat(300)));
    assertEquals(302, answer.status(), answer::toString);
    assertTrue(answer.header("Location").orElseThrow().startsWith("/en/generations/"));
  }

  private RawHttp.Answer give(TestPerson person, String right) {
    return visitor.send(
        visitor
            .form("/en/administration", "give:email")
            .with("give:email", person.email())
            .plus("give:right", right));
  }

  private List<String> rights(TestPerson person) {
    return database.rows(
        "select role from accounts.role_grant where person_id = ? union all"
            + " select 'organiser' from challenges.participation where person_id = ? and organiser",
        person.id(),
        person.id());
  }
}
