package fr.healthdatahub.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the server itself would answer badly, or at a high price. */
class PackedBodiesIT {
  private static final String FORM = "\r\nContent-Type: application/x-www-form-urlencoded";
  private final RawHttp portal = RawHttp.to(SharedPortal.onPostgres());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/forgot-password",
        "/en/sign-in",
        "/theme/hub.css",
        "/api/v1/tokens",
        "/api/v1/challenges/diabetes/submissions"
      })
  @DisplayName("S16 a packed body is refused as it is, however large it would become")
  void packedBodiesAreNotOpened(String path) throws IOException {
    byte[] bomb = packed(100 << 20);
    for (int i = 0; i < 3; i++) {
      RawHttp.Answer answer =
          portal.send("POST " + path + " HTTP/1.1" + FORM + "\r\nContent-Encoding: gzip", bomb);
      assertEquals(415, answer.status(), answer::toString);
    }
    assertEquals(200, portal.send("GET /api/v1/status HTTP/1.1").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /en/challenges?jakarta.faces.RenderKitId=x HTTP/1.1",
        "GET /en/sign-in?primefaces.nonce=x HTTP/1.1\r\nFaces-Request: partial/ajax",
        "GET /en/sign-in?jakarta.faces.partial.ajax=true HTTP/1.1"
      })
  @DisplayName("S7 what only Faces understands names no class and is no failure")
  void parametersOfFacesAreNoFailure(String head) {
    RawHttp.Answer answer = portal.send(head);
    assertTrue(answer.status() < 500, answer::toString);
    assertFalse(answer.body().contains("Exception"), answer::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "PATCH", "PUT", "DELETE"})
  @DisplayName("S5 a page that is asked in another way says so, and not what serves it")
  void pagesAnswerReadsAndForms(String method) {
    for (String path : new String[] {"/en/challenges", "/theme/hub.css", "/openapi.yaml"}) {
      RawHttp.Answer answer = portal.send(method + " " + path + " HTTP/1.1");
      assertEquals(405, answer.status(), () -> path + " " + answer);
      assertEquals("GET, HEAD, POST", sorted(answer.header("Allow").orElse("")));
      assertFalse(answer.body().contains("Payara"), answer::body);
    }
  }

  @Test
  void whatIsPackedForSomeSaysSo() {
    for (String path : new String[] {"/theme/hub.css", "/en/challenges", "/api/v1/challenges"}) {
      RawHttp.Answer answer = portal.send("GET " + path + " HTTP/1.1\r\nAccept-Encoding: gzip");
      assertTrue(answer.header("Vary").orElse("").contains("Accept-Encoding"), path);
      assertEquals("gzip", answer.header("Content-Encoding").orElse(""), path);
      RawHttp.Answer plain =
          portal.send("GET " + path + " HTTP/1.1\r\nAccept-Encoding: gzip;q=0, br");
      assertEquals("", plain.header("Content-Encoding").orElse(""), path);
    }
    RawHttp.Answer part =
        portal.send("GET /theme/hub.css HTTP/1.1\r\nAccept-Encoding: gzip\r\nRange: bytes=0-1999");
    assertEquals(206, part.status());
    assertEquals("", part.header("Content-Encoding").orElse(""));
    assertEquals("2000", part.header("Content-Length").orElse(""));
  }

  private static String sorted(String allow) {
    return String.join(", ", java.util.stream.Stream.of(allow.split(", ")).sorted().toList());
  }

  private static byte[] packed(int letters) throws IOException {
    byte[] some = "a".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("email=".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < letters >> 16; i++) {
        out.write(some);
      }
    }
    return bytes.toByteArray();
  }
}
