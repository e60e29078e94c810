package fr.healthdatahub.web.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import fr.healthdatahub.web.portal.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From addresses of this machine that nobody else signs in from, because failures are counted. */
class SignInSecurityIT {
  /** Named as a proxy to the portal of the tests. */
  private static final String PROXY = "127.0.0.77";

  /** Between the address that asks and the one for which it says that it asks. */
  private static final String FOR = " for ";

  private static final String SESSION = "hub_session";
  private static final byte[] WANTED =
      "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":1}"
          .getBytes(StandardCharsets.UTF_8);

  private final RawHttp portal = RawHttp.to(SharedPortal.onPostgres());

  @Test
  @DisplayName("S1 known and unknown people fail alike, and wait alike after five failures")
  void knownAndUnknownPeopleFailAlike() {
    String known = TestPerson.add("Connue").email();
    RawHttp.Answer[] ofKnown = failSixTimes("127.0.0.11", known);
    RawHttp.Answer[] ofUnknown = failSixTimes("127.0.0.12", "nobody-" + known);
    for (int i = 0; i < 6; i++) {
      assertEquals(i < 5 ? 401 : 429, ofKnown[i].status(), ofKnown[i]::toString);
      assertEquals(ofKnown[i].status(), ofUnknown[i].status());
      assertEquals(alike(ofKnown[i].body()), alike(ofUnknown[i].body()));
    }
    assertTrue(ofKnown[5].header("Retry-After").isPresent());
  }

  @Test
  @DisplayName("S1 an account that waits refuses the right password too, from everywhere")
  void waitingAccountRefusesTheRightPassword() {
    TestPerson person = TestPerson.add("Attaquée");
    failSixTimes("127.0.0.13", person.email());
    assertEquals(429, token("127.0.0.14", person.email(), Portal.PASSWORD).status());
  }

  @Test
  @DisplayName("S1 an address that waits is refused for every account, and others are not")
  void waitingAddressIsRefusedForEveryAccount() {
    TestPerson person = TestPerson.add("Voisine");
    failSixTimes("127.0.0.15", "somebody@example.org");
    assertEquals(429, token("127.0.0.15", person.email(), Portal.PASSWORD).status());
    assertEquals(201, token("127.0.0.16", person.email(), Portal.PASSWORD).status());
  }

  @Test
  @DisplayName("S1 behind a named proxy a visitor waits alone; whoever is no proxy is not believed")
  void visitorsOfAProxyWaitAlone() {
    TestPerson person = TestPerson.add("Derrière un proxy");
    failSixTimes(PROXY + FOR + "198.51.100.7", "proxied@example.org");
    assertEquals(
        429, token(PROXY + FOR + "198.51.100.7", person.email(), Portal.PASSWORD).status());
    assertEquals(
        201, token(PROXY + FOR + "198.51.100.8", person.email(), Portal.PASSWORD).status());
    for (int i = 0; i < 5; i++) {
      token("127.0.0.78" + FOR + "198.51.100." + i, "stranger@example.org", "not it");
    }
    assertEquals(
        429, token("127.0.0.78" + FOR + "198.51.100.9", person.email(), Portal.PASSWORD).status());
  }

  @Test
  @DisplayName("S1 the page says the same of a known and of an unknown address")
  void pageSaysTheSameOfKnownAndUnknown() {
    String known = TestPerson.add("Affichée").email();
    RawHttp.Answer ofKnown = visitor("127.0.0.17").signIn(known, "wrong password");
    RawHttp.Answer ofUnknown = visitor("127.0.0.18").signIn("no-" + known, "wrong password");
    assertEquals(ofKnown.status(), ofUnknown.status());
    assertTrue(ofKnown.body().contains("E-mail or password is wrong"), ofKnown::body);
    assertTrue(ofUnknown.body().contains("E-mail or password is wrong"), ofUnknown::body);
  }

  @Test
  @DisplayName("S7 a long return address is no address to return to, and no failure")
  void longReturnAddressIsIgnored() {
    for (int parts : new int[] {101, 1_500, 3_000}) {
      RawHttp.Answer page =
          portal.send("GET /en/sign-in?return=" + "/a".repeat(parts) + " HTTP/1.1");
      assertEquals(200, page.status());
      assertFalse(page.body().contains("return=%2Fa"), page::body);
    }
    Visitor visitor = visitor("127.0.0.24");
    TestPerson person = TestPerson.add("Égarée");
    Visitor.Form form =
        visitor
            .form("/en/sign-in", "password")
            .with("email", person.email())
            .with("password", Portal.PASSWORD)
            .plus("return", "/a".repeat(100_000));
    assertEquals("/en/challenges", visitor.send(form).header("Location").orElseThrow());
  }

  @Test
  @DisplayName("S7 no page leads to the host that a request made up")
  void redirectsNameNoHost() {
    TestPerson person = TestPerson.add("Menée");
    RawHttp.Answer answer = visitor("127.0.0.23").signIn(person.email(), Portal.PASSWORD);
    assertEquals(302, answer.status());
    assertEquals("/en/challenges", answer.header("Location").orElseThrow());
  }

  @Test
  @DisplayName("S2 signing in opens a new session, whatever cookies came with the request")
  void signingInOpensANewSession() {
    TestPerson person = TestPerson.add("Fixée");
    Visitor visitor = visitor("127.0.0.19");
    visitor.get("/en/sign-in");
    String before = visitor.cookie("JSESSIONID");
    visitor.setCookie(SESSION, "A".repeat(43));
    visitor.signIn(person.email(), Portal.PASSWORD);
    String first = visitor.cookie(SESSION);
    assertEquals(43, first.length());
    assertNotEquals("A".repeat(43), first);
    assertNotEquals(before, visitor.cookie("JSESSIONID"));
    assertTrue(visitor.isSignedIn());

    Visitor again = visitor("127.0.0.19");
    again.signIn(person.email(), Portal.PASSWORD);
    assertNotEquals(first, again.cookie(SESSION));
  }

  @Test
  @DisplayName("S2 signing out ends the session also for who kept its cookie")
  void signingOutEndsTheSession() {
    TestPerson person = TestPerson.add("Partie");
    Visitor visitor = visitor("127.0.0.20");
    visitor.signIn(person.email(), Portal.PASSWORD);
    String kept = visitor.cookie(SESSION);
    assertNotNull(kept);
    assertTrue(visitor.isSignedIn());
    visitor.send(visitor.form("/en/challenges", "out"));
    assertFalse(visitor.isSignedIn());
    Visitor thief = visitor("127.0.0.20");
    thief.setCookie(SESSION, kept);
    assertFalse(thief.isSignedIn());
  }

  @Test
  @DisplayName("S5 the cookie of a session is HttpOnly and SameSite, and Secure behind TLS")
  void sessionCookieIsGuarded() {
    TestPerson person = TestPerson.add("Gardée");
    Visitor visitor = visitor("127.0.0.21");
    RawHttp.Answer answer = visitor.signIn(person.email(), Portal.PASSWORD);
    String cookie =
        answer.headers().stream()
            .filter(line -> line.startsWith("Set-Cookie: " + SESSION))
            .findFirst()
            .orElseThrow();
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Lax"), cookie);
    assertTrue(cookie.contains("Path=/"), cookie);
    RawHttp.Answer page = portal.send("GET /en/sign-in HTTP/1.1\r\nX-Forwarded-Proto: https");
    for (String line : page.headers()) {
      if (line.startsWith("Set-Cookie:")) {
        assertTrue(line.contains("Secure"), line);
        assertTrue(line.contains("HttpOnly"), line);
        assertTrue(line.toLowerCase(Locale.ROOT).contains("samesite=lax"), line);
      }
    }
    assertTrue(page.header("Strict-Transport-Security").isPresent());
  }

  @Test
  @DisplayName(
      "S6 a sign-in form without its view state, with a foreign one or a made-up one signs nobody"
          + " in")
  void foreignSignInFormSignsNobodyIn() {
    TestPerson person = TestPerson.add("Visée");
    Visitor attacker = visitor("127.0.0.22");
    Visitor.Form own =
        attacker
            .form("/en/sign-in", "password")
            .with("email", person.email())
            .with("password", Portal.PASSWORD);
    assertTrue(own.has("ViewState"));
    for (Visitor.Form form :
        new Visitor.Form[] {
          own, own.without("ViewState"), own.with("ViewState", "1:1"), own.with("nonce", "x")
        }) {
      Visitor victim = visitor("127.0.0.22");
      victim.get("/en/sign-in");
      RawHttp.Answer answer = victim.send(form);
      assertTrue(answer.status() < 500, answer::toString);
      assertNull(victim.cookie(SESSION), answer::toString);
    }
    attacker.send(own);
    assertNotNull(attacker.cookie(SESSION));
  }

  private Visitor visitor(String address) {
    return new Visitor(portal.from(address));
  }

  private RawHttp.Answer[] failSixTimes(String address, String email) {
    RawHttp.Answer[] answers = new RawHttp.Answer[6];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = token(address, email, "not the password");
    }
    return answers;
  }

  private RawHttp.Answer token(String address, String email, String password) {
    String basic =
        Base64.getEncoder()
            .encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    String[] from = address.split(FOR);
    String forwarded = from.length == 1 ? "" : "X-Forwarded-For: " + from[1] + "\r\n";
    return portal
        .from(from[0])
        .send(
            "POST /api/v1/tokens HTTP/1.1\r\n"
                + "Content-Type: application/json\r\n"
                + forwarded
                + "Authorization: Basic "
                + basic,
            WANTED);
  }

  /** What differs between any two answers. */
  private static String alike(String body) {
    return body.replaceAll("\"requestId\":\"[^\"]*\"", "")
        .replaceAll("\"resetsAt\":\"[^\"]*\"", "");
  }
}
