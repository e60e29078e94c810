package fr.healthdatahub.web.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenSecurityIT {
  private final RawHttp portal = RawHttp.to(SharedPortal.onPostgres());
  private final Database database = SharedPortal.postgresDatabase();

  @Test
  @DisplayName(
      "S4 a token is hub_, 43 digits of 256 bits and 6 of a checksum, kept as SHA-256 only")
  void tokenIsKeptAsItsFingerprint() {
    TestPerson person = TestPerson.add("Jeton");
    JsonNode token = person.token(List.of("account"));
    String secret = token.get("secret").asText();
    assertTrue(secret.matches("hub_[0-9A-Za-z]{49}"), secret);
    String row =
        database.text("select row_to_json(t) from accounts.token t where id = ?", id(token));
    assertFalse(row.contains(secret.substring(4)), row);
    assertTrue(row.contains(Secrets.fingerprint(secret)), row);
    assertFalse(SharedPortal.onPostgres().log().contains(secret));
  }

  @Test
  @DisplayName("S4 a mistyped token is worth nothing, one digit is enough")
  void mistypedTokenIsWorthNothing() {
    String secret = TestPerson.add("Faute").token(List.of("account")).get("secret").asText();
    assertEquals(200, me(secret).status());
    for (int at : new int[] {4, 20, 46, 48, 52}) {
      char other = secret.charAt(at) == 'x' ? 'y' : 'x';
      String mistyped = secret.substring(0, at) + other + secret.substring(at + 1);
      assertEquals(401, me(mistyped).status());
    }
    assertEquals(401, me(secret.toUpperCase(java.util.Locale.ROOT)).status());
    assertEquals(401, me(secret + "0").status());
  }

  @Test
  @DisplayName("S4 a revoked token stops with the answer to its revocation")
  void revokedTokenStopsAtOnce() {
    TestPerson person = TestPerson.add("Révoquée");
    JsonNode token = person.token(List.of("account"));
    String secret = token.get("secret").asText();
    assertEquals(200, me(secret).status());
    assertEquals(
        204,
        portal
            .send(
                "DELETE /api/v1/tokens/"
                    + id(token)
                    + " HTTP/1.1\r\nAuthorization: Bearer "
                    + person.hub().token().secret())
            .status());
    RawHttp.Answer refused = me(secret);
    assertEquals(401, refused.status());
    assertTrue(refused.body().contains("\"code\":\"invalid-token\""), refused::body);
  }

  @Test
  @DisplayName(
      "S4 S10 a token has scopes and an end within 365 days, and nothing that the caller made up")
  void privilegedFieldsOfATokenNeverPersist() throws Exception {
    TestPerson person = TestPerson.add("Ambitieuse");
    TestPerson other = TestPerson.add("Autre");
    String chosen = UUID.randomUUID().toString();
    RawHttp.Answer made =
        portal.send(
            "POST /api/v1/tokens?personId="
                + other.id()
                + " HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + person.hub().token().secret(),
            ("{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":1,\"id\":\""
                    + chosen
                    + "\",\"personId\":\""
                    + other.id()
                    + "\",\"person_id\":\""
                    + other.id()
                    + "\",\"fingerprint\":\"x\",\"secret\":\"hub_mine\",\"role\":\"ADMINISTRATOR\","
                    + "\"expiresAt\":\"2999-01-01T00:00:00Z\",\"lastUsedAt\":\"2000-01-01T00:00:00Z\"}")
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(201, made.status(), made::toString);
    JsonNode token = new ObjectMapper().readTree(made.body());
    assertNotEquals(chosen, id(token));
    assertNotEquals("hub_mine", token.get("secret").asText());
    assertEquals(
        List.of(person.id() + "\taccount\tt\tnull"),
        database.rows(
            "select person_id, scopes, expires_at < now() + interval '2 days', last_used_at"
                + " from accounts.token where id = ?",
            id(token)));
    assertEquals(
        List.of(), database.rows("select * from accounts.token where person_id = ?", other.id()));
    assertEquals(
        List.of(),
        database.rows("select * from accounts.role_grant where person_id = ?", person.id()));
  }

  @Test
  @DisplayName("S10 accepting rules makes no organiser, whatever the request adds")
  void privilegedFieldsOfAnAcceptanceNeverPersist() {
    TestPerson person = TestPerson.add("Intrigante");
    TestPerson other = TestPerson.add("Tierce");
    RawHttp.Answer accepted =
        portal.send(
            "POST /api/v1/challenges/diabetes/rules-acceptance?organiser=true&personId="
                + other.id()
                + " HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + person.hub().token().secret(),
            ("{\"organiser\":true,\"personId\":\"" + other.id() + "\"}")
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(200, accepted.status(), accepted::toString);
    assertEquals(
        List.of(person.id() + "\tf"),
        database.rows(
            "select person_id, organiser from challenges.participation where person_id in (?, ?)",
            person.id(),
            other.id()));
  }

  private RawHttp.Answer me(String secret) {
    return portal.send("GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer " + secret);
  }

  private static String id(JsonNode token) {
    return token.get("id").asText();
  }
}
