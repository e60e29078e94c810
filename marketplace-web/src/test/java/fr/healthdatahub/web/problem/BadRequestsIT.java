package fr.healthdatahub.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On PostgreSQL, which is the stricter of the two databases about what a text may hold. */
class BadRequestsIT {
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|fr\\.healthdatahub|java\\.|jakarta\\.|javax\\.|org\\.|com\\.sun|\\bat"
              + " [a-z]+\\.|(?i:select .* from|insert into|payara|glassfish|grizzly|/homes/|stack"
              + " ?trace)");
  private static final String TOKENS = "POST /api/v1/tokens HTTP/1.1";
  private static final String JSON = "\r\nContent-Type: application/json";

  private static RawHttp portal;
  private static String bearer;
  private final List<String> wrong = new ArrayList<>();

  @BeforeAll
  static void signIn() {
    portal = RawHttp.to(SharedPortal.onPostgres());
    TestPerson person = TestPerson.add("Maladroite").inChallenge("diabetes", true);
    bearer = "\r\nAuthorization: Bearer " + person.hub().token().secret();
  }

  @AfterEach
  void nothingIsWrong() {
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("S7 malformed, mistyped, deep and huge JSON is refused with words")
  void badJsonIsRefused() {
    for (byte[] body : OddRequests.badJson()) {
      RawHttp.Answer answer = portal.send(TOKENS + JSON + bearer, body);
      check("JSON " + start(body), answer, 400, 422);
      if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
        wrong.add(start(body) + ": " + answer);
      }
    }
  }

  @Test
  @DisplayName("S7 a JSON body of 60 MB is refused, and the portal goes on")
  void hugeJsonIsRefused() {
    byte[] some =
        "{\"name\":\"x\",\"scopes\":[\"account\"],\"more\":[".getBytes(StandardCharsets.UTF_8);
    byte[] megabyte = "1,".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
    RawHttp.Answer answer =
        portal.exchange(
            TOKENS
                + JSON
                + bearer
                + "\r\nHost: hub\r\nConnection: close\r\nContent-Length: "
                + (some.length + 60L * megabyte.length)
                + "\r\n\r\n",
            output -> {
              output.write(some);
              for (int i = 0; i < 60; i++) {
                output.write(megabyte);
              }
            });
    check("60 MB", answer, 413);
    assertEquals(200, portal.send("GET /api/v1/status HTTP/1.1").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\nContent-Type: application/JSON",
        "\r\nContent-Type: Application/Json;charset=x",
        "\r\nContent-Type: application/vnd.x+JSON",
        "\r\nContent-Type: application/merge-patch+json",
        "\r\nContent-Type: text/csv",
        "\r\nContent-Type: */*",
        ""
      })
  @DisplayName(
      "S16 whatever a body says it is, with or without its length, no more than 1 MiB counts")
  void longBodyOfAnyTypeIsRefused(String type) {
    byte[] megabyte = "\"aaaaaaa\",".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
    byte[] start = "{\"name\":\"x\",\"scopes\":[".getBytes(StandardCharsets.UTF_8);
    String head = TOKENS + type + "\r\nHost: hub\r\nConnection: close\r\n";
    RawHttp.Answer declared =
        portal.exchange(
            head + "Content-Length: " + (start.length + 40L * megabyte.length) + "\r\n\r\n",
            output -> {
              output.write(start);
              for (int i = 0; i < 40; i++) {
                output.write(megabyte);
              }
            });
    check(type + " with its length", declared, 413, 415);
    RawHttp.Answer chunked =
        portal.exchange(
            head + "Transfer-Encoding: chunked\r\n\r\n",
            output -> {
              chunk(output, start);
              for (int i = 0; i < 40; i++) {
                chunk(output, megabyte);
              }
              chunk(output, "\"a\"]}".getBytes(StandardCharsets.UTF_8));
              output.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            });
    check(type + " in chunks", chunked, 413, 415);
    assertEquals(200, portal.send("GET /api/v1/status HTTP/1.1").status());
  }

  private static void chunk(OutputStream output, byte[] bytes) throws IOException {
    output.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    output.write(bytes);
    output.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  @DisplayName("S7 media types and methods that an address does not know are refused with words")
  void wrongMediaTypesAndMethodsAreRefused() {
    for (String type :
        List.of(
            "text/plain", "application/xml", "a/b/c", "nonsense", "application/json;charset=x")) {
      RawHttp.Answer answer =
          portal.send(
              TOKENS + "\r\nContent-Type: " + type + bearer, "{}".getBytes(StandardCharsets.UTF_8));
      check(type, answer, 400, 415, 422);
    }
    for (String accept :
        List.of("application/xml", "nonsense", "a/b/c", "*", "application/json;q=x")) {
      check(
          "Accept " + accept,
          portal.send("GET /api/v1/challenges HTTP/1.1\r\nAccept: " + accept),
          200,
          400,
          406);
    }
    for (String method : List.of("PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "FOO", "get")) {
      for (String path : List.of("/api/v1/challenges", "/api/v1/me", "/api/v1/tokens", "/fr/")) {
        check(
            method + " " + path,
            portal.send(method + " " + path + " HTTP/1.1" + bearer),
            400,
            403,
            404,
            405,
            501);
      }
    }
  }

  @Test
  @DisplayName("S7 addresses that nobody would write are refused with words")
  void oddAddressesAreRefused() {
    for (String path : OddRequests.oddPaths()) {
      RawHttp.Answer answer = portal.send("GET " + path + " HTTP/1.1" + bearer);
      check("GET " + shortened(path), answer, 301, 302, 400, 401, 404, 414, 422, 431);
    }
    check("DELETE NUL", portal.send("DELETE /api/v1/tokens/%00 HTTP/1.1" + bearer), 400, 404, 422);
  }

  @Test
  @DisplayName("S7 headers that are too long, too many or nonsense are refused or ignored")
  void oddHeadersAreRefusedOrIgnored() {
    for (String header : OddRequests.oddHeaders()) {
      for (String path : List.of("/api/v1/challenges/diabetes/data/train.csv", "/fr/")) {
        RawHttp.Answer answer = portal.send("GET " + path + " HTTP/1.1\r\n" + header);
        check(shortened(header), answer, 200, 206, 302, 400, 404, 413, 416, 417, 431);
      }
    }
    String basic =
        Base64.getEncoder().encodeToString("\0@example.org:\0".getBytes(StandardCharsets.UTF_8));
    check(
        "NUL in an e-mail address",
        portal
            .from("127.0.0.7")
            .send(
                TOKENS + JSON + "\r\nAuthorization: Basic " + basic,
                "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":1}"
                    .getBytes(StandardCharsets.UTF_8)),
        401,
        422);
  }

  @Test
  @DisplayName("S7 what the registry cannot hold is refused with its place, never with a failure")
  void whatTheRegistryCannotHoldIsRefused() {
    TestPerson officer = TestPerson.add("Maladroite du Hub").withRole("HUB_OFFICER");
    String token = "\r\nAuthorization: Bearer " + officer.hub().token().secret();
    for (String path : OddRegistry.paths()) {
      check(path, portal.send("GET " + path + " HTTP/1.1" + token), 400, 422);
    }
    OddRegistry.before().forEach((head, body) -> send(head, body, token, 200, 201));
    for (OddRegistry.Odd odd : OddRegistry.bodies()) {
      RawHttp.Answer answer = send(odd.head(), odd.body(), token, 400, 422);
      if (!answer.body().contains(odd.place())) {
        wrong.add(odd + ": " + answer);
      }
    }
  }

  private RawHttp.Answer send(String head, String body, String token, int... allowed) {
    RawHttp.Answer answer =
        portal.send(
            head + " HTTP/1.1" + JSON + "\r\nIf-Match: *" + token,
            body.getBytes(StandardCharsets.UTF_8));
    check(head + " " + shortened(body), answer, allowed);
    return answer;
  }

  private void check(String what, RawHttp.Answer answer, int... allowed) {
    boolean expected = IntStream.of(allowed).anyMatch(status -> status == answer.status());
    boolean tells = answer.status() >= 400 && INSIDES.matcher(answer.body()).find();
    if (!expected || tells) {
      wrong.add(what + ": " + answer);
    }
  }

  private static String start(byte[] body) {
    return shortened(new String(body, StandardCharsets.UTF_8));
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
