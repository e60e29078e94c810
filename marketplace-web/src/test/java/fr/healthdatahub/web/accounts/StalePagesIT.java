package fr.healthdatahub.web.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import fr.healthdatahub.web.portal.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A list may change between the page that shows it and the button that is pressed on it. */
class StalePagesIT {
  private static final Pattern SUBMIT =
      Pattern.compile("<(?:input|button)[^>]*\\bname=\"([^\"]*)\"[^>]*\\bvalue=\"([^\"]*)\"");

  private final RawHttp portal = RawHttp.to(SharedPortal.onPostgres()).from("127.0.0.61");
  private final Database database = SharedPortal.postgresDatabase();

  @Test
  @DisplayName("S4 the token that the page showed is revoked, not the one in its place by now")
  void revokesTheTokenThatThePageShowed() {
    TestPerson person = TestPerson.add("Pressée");
    person.hub();
    String shown = person.token(List.of("account")).get("id").asText();
    database.update("update accounts.token set name = 'shown' where id = ?", shown);
    Visitor visitor = signedIn(person);
    Visitor.Form form =
        pressed(visitor, "/en/account", "revoke", "<th scope=\"row\">shown</th>", "</tr>");
    String newer = person.token(List.of("account")).get("id").asText();
    assertEquals(302, visitor.send(form).status());
    assertEquals(List.of(shown), revoked(person));
    assertEquals(
        List.of("f"),
        database.rows("select revoked_at is not null from accounts.token where id = ?", newer));
  }

  @Test
  @DisplayName("S4 another person's token stays, whatever a button says")
  void leavesTokensOfOthers() {
    TestPerson person = TestPerson.add("Fouineuse");
    TestPerson other = TestPerson.add("Visée");
    person.hub();
    String theirs = other.token(List.of("account")).get("id").asText();
    Visitor visitor = signedIn(person);
    for (String value : List.of(theirs, "", "\0", "x".repeat(3_000))) {
      Visitor.Form form = visitor.form("/en/account", "revoke:yes").with("revoke:yes", value);
      assertEquals(200, visitor.send(form).status());
    }
    assertEquals(List.of(), revoked(other));
    assertEquals(List.of(), revoked(person));
  }

  @Test
  @DisplayName("S9 a right is taken from the person whom the page showed")
  void takesTheRightOfThePersonWhomThePageShowed() {
    TestPerson administrator = TestPerson.add("Décideuse").withRole("ADMINISTRATOR");
    TestPerson first = TestPerson.add("Office A").withRole("HUB_OFFICER");
    TestPerson meant = TestPerson.add("Office B").withRole("HUB_OFFICER");
    TestPerson last = TestPerson.add("Office C").withRole("HUB_OFFICER");
    Visitor visitor = signedIn(administrator);
    Visitor.Form form =
        pressed(visitor, "/en/administration", "holders", ">" + meant.email() + "</span>", "</li>");
    database.update("delete from accounts.role_grant where person_id = ?", first.id());
    assertEquals(302, visitor.send(form).status());
    assertEquals(0, roles(meant));
    assertEquals(1, roles(last));
  }

  @Test
  @DisplayName("S2 the session that the page showed ends")
  void endsTheSessionThatThePageShowed() {
    TestPerson person = TestPerson.add("Voyageuse");
    for (int i = 1; i <= 3; i++) {
      database.update(
          "insert into accounts.session (id, person_id, fingerprint, user_agent, address,"
              + " created_at, last_seen_at, expires_at) values (?, ?, ?, 'tests', ?, now(),"
              + " now() - interval '1 minute', now() + interval '1 day')",
          UUID.randomUUID().toString(),
          person.id(),
          UUID.randomUUID().toString(),
          "10.0.0." + i);
      database.update(
          "update accounts.session set last_seen_at = last_seen_at - interval '1 minute'"
              + " where person_id = ?",
          person.id());
    }
    Visitor visitor = signedIn(person);
    Visitor.Form form = pressed(visitor, "/en/account", "browsers", ">10.0.0.2 ", "</li>");
    database.update(
        "delete from accounts.session where person_id = ? and address = '10.0.0.3'", person.id());
    assertEquals(302, visitor.send(form).status());
    assertEquals(
        List.of("10.0.0.1"),
        database.rows(
            "select address from accounts.session where person_id = ? and address like '10.%'",
            person.id()));
  }

  private Visitor signedIn(TestPerson person) {
    Visitor visitor = new Visitor(portal);
    visitor.signIn(person.email(), Portal.PASSWORD);
    return visitor;
  }

  /** The form of a page as sent by the button of one row, and by no other. */
  private static Visitor.Form pressed(
      Visitor visitor, String path, String form, String rowStart, String rowEnd) {
    Visitor.Form blank = visitor.form(path, form + ":");
    String page = visitor.get(path).body();
    int from = page.indexOf(rowStart);
    Matcher button = SUBMIT.matcher(page.substring(from, page.indexOf(rowEnd, from)));
    if (!button.find()) {
      throw new AssertionError("No button beside " + rowStart + ": " + page);
    }
    return blank.without(form + ":").plus(button.group(1), button.group(2));
  }

  private List<String> revoked(TestPerson person) {
    return database.rows(
        "select id from accounts.token where person_id = ? and revoked_at is not null",
        person.id());
  }

  private int roles(TestPerson person) {
    return database
        .rows("select role from accounts.role_grant where person_id = ?", person.id())
        .size();
  }
}
