package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Addresses that the server and the portal's filters would read in two ways. */
class AddressesIT {
  private static final String UP = "%2f..%2f..%2f..%2f..%2fapi%2fv1";

  private final RawHttp portal = RawHttp.to(SharedPortal.onPostgres());

  @Test
  @DisplayName("S6 no spelling of an address lets a cookie write on the API")
  void noSpellingLetsACookieWrite() {
    String cookie = "\r\nCookie: hub_session=" + TestPerson.add("Cookie Only").session();
    byte[] token =
        "{\"name\":\"x\",\"scopes\":[\"account\"],\"expiresInDays\":365}"
            .getBytes(StandardCharsets.UTF_8);
    for (String address :
        List.of(
            "/en/xxx/tokens;a=" + UP + "%2ftokens",
            "/en/../api/v1/tokens",
            "/en/%2e%2e/api/v1/tokens",
            "//api/v1/tokens",
            "/theme/..%2fapi%2fv1%2ftokens",
            "/en/xxx/challenges/diabetes;a=" + UP + "/rules-acceptance")) {
      RawHttp.Answer answer =
          portal.send(
              "POST " + address + " HTTP/1.1\r\nContent-Type: application/json" + cookie, token);
      assertTrue(answer.status() >= 400 && answer.status() < 500, address + " " + answer);
      assertFalse(answer.body().contains("hub_"), address);
    }
  }

  @Test
  void theContractSaysWhatItIs() {
    RawHttp.Answer contract = portal.send("GET /openapi.yaml HTTP/1.1");
    assertTrue(contract.header("Content-Type").orElse("").startsWith("application/yaml"));
  }

  @Test
  @DisplayName("S5 personal answers are not kept by anything between, missing files by nobody")
  void personalAnswersAreNotKept() {
    String cookie = "\r\nCookie: hub_session=" + TestPerson.add("Not Kept").session();
    for (String address : List.of("/en/account", "/api/v1/me", "/en/", "/api/v1/tokens")) {
      RawHttp.Answer answer = portal.send("GET " + address + " HTTP/1.1" + cookie);
      assertEquals(200, answer.status(), address);
      assertEquals("no-store", answer.header("Cache-Control").orElse(""), address);
    }
    for (String address :
        List.of(
            "/theme/..%2fviews%2faccounts%2faccount.xhtml?v=1",
            "/theme//me;a=%2f..%2f..%2fapi%2fv1%2fme?v=1",
            "/views/accounts/account.xhtml",
            "/theme/nothing.css?v=1")) {
      RawHttp.Answer answer = portal.send("GET " + address + " HTTP/1.1" + cookie);
      assertEquals(404, answer.status(), address);
      assertFalse(answer.header("Cache-Control").orElse("").contains("public"), address);
    }
    RawHttp.Answer styles = portal.send("GET /theme/hub.css?v=1 HTTP/1.1");
    assertTrue(styles.header("Cache-Control").orElse("").contains("immutable"));
  }
}
