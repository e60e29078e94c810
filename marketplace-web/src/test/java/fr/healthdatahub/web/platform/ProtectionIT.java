package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import fr.healthdatahub.web.portal.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionIT {
  private static final String SLUG = "diabetes";

  private final RawHttp portal = RawHttp.to(SharedPortal.onPostgres());

  @ParameterizedTest(name = "S5 {0}")
  @ValueSource(
      strings = {
        "/",
        "/fr/",
        "/en/",
        "/fr/challenges",
        "/en/challenges",
        "/fr/challenges/diabetes",
        "/en/challenges/diabetes/data",
        "/fr/challenges/diabetes/rules",
        "/en/challenges/diabetes/evaluation",
        "/fr/challenges/diabetes/leaderboard",
        "/en/challenges/diabetes/submissions",
        "/fr/challenges/nothing",
        "/fr/sign-in",
        "/en/register",
        "/fr/forgot-password",
        "/en/account",
        "/en/administration",
        "/fr/nothing",
        "/theme/hub.css",
        "/docs/index.html",
        "/openapi.yaml",
        "/api/v1/status",
        "/api/v1/challenges",
        "/api/v1/challenges/diabetes/leaderboard.csv",
        "/api/v1/challenges/diabetes/data/train.csv",
        "/api/v1/me",
        "/api/v1/nothing",
        "/api/v2"
      })
  void everyAnswerCarriesTheProtectionsAndNoVersions(String path) {
    RawHttp.Answer answer = portal.send("GET " + path + " HTTP/1.1");
    assertTrue(answer.status() > 0 && answer.status() < 500, answer::toString);
    assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""), answer::toString);
    assertEquals("DENY", answer.header("X-Frame-Options").orElse(""), answer::toString);
    assertEquals("same-origin", answer.header("Referrer-Policy").orElse(""));
    assertTrue(answer.header("X-Request-Id").isPresent());
    assertTrue(answer.header("Permissions-Policy").isPresent());
    assertTrue(answer.header("Strict-Transport-Security").isEmpty());
    List<String> policies =
        answer.headers().stream()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-security-policy:"))
            .toList();
    assertEquals(1, policies.size(), policies::toString);
    String policy = policies.get(0);
    assertTrue(policy.contains("default-src '"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertFalse(policy.contains("unsafe-eval"), policy);
    assertFalse(policy.matches(".*script-src[^;]*unsafe-inline.*"), policy);
    for (String telling : List.of("Server", "X-Powered-By", "X-AspNet-Version", "Via")) {
      assertTrue(answer.header(telling).isEmpty(), answer::toString);
    }
    String all = answer.headers() + (answer.status() >= 400 ? answer.body() : "");
    assertFalse(all.matches("(?is).*(payara|glassfish|grizzly|mojarra|jersey/).*"), all);
  }

  @Test
  @DisplayName("S6 a form without its view state, with a foreign or a made-up one changes nothing")
  void foreignFormsChangeNothing() {
    TestPerson person = TestPerson.add("Victime");
    TestPerson attacker = TestPerson.add("Attaquante");
    Visitor attacking = signedIn(attacker);
    Visitor.Form foreign = rulesForm(attacking);
    Visitor victim = signedIn(person);
    Visitor.Form own = rulesForm(victim);
    for (Visitor.Form form :
        List.of(
            foreign,
            own.without("ViewState"),
            own.with("ViewState", "-1234567890:1234567890"),
            own.with("ViewState", "stateless"),
            own.with("ViewState", ""),
            own.without("nonce"),
            own.with("nonce", foreign.fields().getOrDefault("primefaces.nonce", "x")))) {
      RawHttp.Answer answer = victim.send(form);
      assertTrue(answer.status() < 500, answer::toString);
      assertFalse(accepted(person), () -> form + " " + answer);
    }
    assertFalse(accepted(attacker));
    victim.send(rulesForm(victim));
    assertTrue(accepted(person));
  }

  @Test
  @DisplayName("S6 a cookie alone reads the API and writes nothing")
  void cookieAloneWritesNothing() {
    TestPerson person = TestPerson.add("Biscuit");
    String cookie = "\r\nCookie: hub_session=" + person.session();
    assertEquals(200, portal.send("GET /api/v1/me HTTP/1.1" + cookie).status());
    for (String write :
        List.of(
            "POST /api/v1/tokens HTTP/1.1\r\nContent-Type: application/json",
            "POST /api/v1/challenges/diabetes/rules-acceptance HTTP/1.1",
            "POST /api/v1/challenges/diabetes/submissions HTTP/1.1\r\nContent-Type: text/csv",
            "POST /api/v1/challenges/diabetes/checks HTTP/1.1\r\nContent-Type: text/csv",
            "GET /api/v1/challenges/diabetes/rules-acceptance HTTP/1.1\r\n"
                + "X-HTTP-Method-Override: POST")) {
      byte[] body =
          "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":1}"
              .getBytes(StandardCharsets.US_ASCII);
      RawHttp.Answer answer =
          portal.send(write + cookie, write.startsWith("GET") ? new byte[0] : body);
      assertTrue(answer.status() == 401 || answer.status() == 405, answer::toString);
    }
    assertFalse(accepted(person));
    assertEquals(
        List.of(),
        SharedPortal.postgresDatabase()
            .rows("select id from accounts.token where person_id = ?", person.id()));
  }

  private Visitor signedIn(TestPerson person) {
    Visitor visitor = new Visitor(portal);
    visitor.setCookie("hub_session", person.session());
    return visitor;
  }

  private static Visitor.Form rulesForm(Visitor visitor) {
    return visitor.form("/en/challenges/" + SLUG, "rules:");
  }

  private static boolean accepted(TestPerson person) {
    return !SharedPortal.postgresDatabase()
        .rows(
            "select person_id from challenges.participation"
                + " where person_id = ? and rules_accepted_at is not null",
            person.id())
        .isEmpty();
  }
}
