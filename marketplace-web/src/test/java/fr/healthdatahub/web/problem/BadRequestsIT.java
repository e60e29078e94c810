package fr.healthdatahub.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
    for (byte[] body : badJson()) {
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
    for (String path : oddPaths()) {
      RawHttp.Answer answer = portal.send("GET " + path + " HTTP/1.1" + bearer);
      check("GET " + shortened(path), answer, 301, 302, 400, 401, 404, 414, 422, 431);
    }
    check("DELETE NUL", portal.send("DELETE /api/v1/tokens/%00 HTTP/1.1" + bearer), 400, 404, 422);
  }

  @Test
  @DisplayName("S7 headers that are too long, too many or nonsense are refused or ignored")
  void oddHeadersAreRefusedOrIgnored() {
    for (String header : oddHeaders()) {
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

  private static List<byte[]> badJson() {
    List<byte[]> bodies =
        new ArrayList<>(
            Stream.of(
                    "",
                    "{",
                    "}",
                    "[]",
                    "[{}]",
                    "null",
                    "3",
                    "\"x\"",
                    "{}",
                    "{\"name\":{}}",
                    "{\"name\":[1]}",
                    "{\"scopes\":\"account\"}",
                    "{\"scopes\":{}}",
                    "{\"scopes\":[[]],\"name\":\"n\",\"expiresInDays\":1}",
                    "{\"scopes\":[null],\"name\":\"n\",\"expiresInDays\":1}",
                    "{\"scopes\":[\"root\"],\"name\":\"n\",\"expiresInDays\":1}",
                    "{\"scopes\":[],\"name\":\"n\",\"expiresInDays\":1}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"]}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":null}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":0}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":-1}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":366}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":1e400}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":99999999999999}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":\"soon\"}",
                    "{\"name\":\"\\ud800\",\"scopes\":[\"account\"],\"expiresInDays\":1,\"",
                    "{\"name\":\"a\\u0000b\",\"scopes\":[\"account\"],\"expiresInDays\":1}",
                    "{\"name\":\"" + "n".repeat(300_000) + "\",\"scopes\":[\"account\"]}",
                    "{\"name\":\"n\",\"scopes\":[\"account\"],\"expiresInDays\":1}}",
                    "{'name':'n'}",
                    "{\"name\":\"n\" \"scopes\":1}",
                    "{\"a\":".repeat(100_000),
                    "[".repeat(100_000),
                    "{\"n\":" + "9".repeat(100_000) + "}",
                    "<?xml version=\"1.0\"?><a/>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
    bodies.add(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
    bodies.add("{\"name\":\"n\"}".getBytes(StandardCharsets.UTF_16));
    bodies.add(new byte[1000]);
    return bodies;
  }

  private static List<String> oddPaths() {
    return List.of(
        "/api/v1/nothing",
        "/api/v1",
        "/api/v2/challenges",
        "/api/v1/challenges/%00",
        "/api/v1/challenges/a%00b/leaderboard",
        "/api/v1/challenges/" + "x".repeat(5_000),
        "/api/v1/challenges/" + "x".repeat(200_000),
        "/api/v1/challenges/%c0%af",
        "/api/v1/challenges/%ff%fe",
        "/api/v1/challenges/%ED%A0%80",
        "/api/v1/challenges/..%2f..%2fdatabase",
        "/api/v1/challenges/%2e%2e/data/x",
        "/api/v1/challenges/diabetes/data/..%2ftruth.csv",
        "/api/v1/challenges/diabetes/data/%00",
        "/api/v1/challenges/diabetes/data/truth.csv",
        "/api/v1/challenges/diabetes/leaderboard?split=x",
        "/api/v1/challenges/diabetes/leaderboard?split=%00",
        "/api/v1/challenges/diabetes/leaderboard?limit=0",
        "/api/v1/challenges/diabetes/leaderboard?limit=201",
        "/api/v1/challenges/diabetes/leaderboard?limit=x",
        "/api/v1/challenges/diabetes/leaderboard?limit=99999999999999999999",
        "/api/v1/challenges/diabetes/leaderboard?cursor=%00",
        "/api/v1/challenges/diabetes/leaderboard?cursor=" + cursor("-1"),
        "/api/v1/challenges/diabetes/leaderboard?cursor=" + cursor("99999999999"),
        "/api/v1/challenges?status=OPENED",
        "/api/v1/challenges?limit=-1",
        "/api/v1/challenges/diabetes/submissions?cursor=x",
        "/api/v1/challenges/diabetes/submissions?cursor=" + cursor("2026-01-01T00:00:00Z|\0"),
        "/api/v1/challenges/diabetes/submissions?cursor=" + cursor("+1000000000-12-31T23:59:59Z|x"),
        "/api/v1/challenges/diabetes/submissions?cursor=" + cursor("-1000000000-01-01T00:00:00Z|x"),
        "/api/v1/submissions/%00",
        "/api/v1/submissions/" + "0".repeat(300),
        "/api/v1/submissions/%00/file",
        "/WEB-INF/web.xml",
        "/fr/WEB-INF/web.xml",
        "/fr/../WEB-INF/web.xml",
        "/fr/%2e%2e/WEB-INF/web.xml",
        "/fr/..;/WEB-INF/web.xml",
        "/META-INF/persistence.xml",
        "/theme/../WEB-INF/beans.xml",
        "/theme/%2e%2e%2fWEB-INF%2fbeans.xml",
        "/webjars/../../WEB-INF/web.xml",
        "/challenges/challenge.xhtml",
        "/home.xhtml",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml",
        "/jakarta.faces.resource/nothing.js.xhtml?ln=nothing",
        "/fr/nothing",
        "/fr/%00",
        "/fr/challenges/%2e%2e",
        "/fr/challenges/a%00b",
        "/fr/challenges/nothing",
        "/fr/challenges/diabetes/nothing",
        "/de/",
        "//",
        "/\\..\\..",
        "/openapi.yaml/x",
        "*");
  }

  private static List<String> oddHeaders() {
    return List.of(
        "X-Long: " + "x".repeat(100_000),
        "Cookie: hub_session=" + "x".repeat(7_000),
        "Cookie: hub_session=%00; =; ;;;, $Version=\"",
        "Cookie: JSESSIONID=" + "0".repeat(3_000),
        String.join("\r\n", IntStream.range(0, 1_000).mapToObj(i -> "X-" + i + ": y").toList()),
        "Accept-Language: " + "fr,".repeat(2_000),
        "Accept-Language: \u00ff;q=x,,--,*",
        "Authorization: Bearer",
        "Authorization: Bearer \u00ff\u00fe",
        "Authorization: Basic %%%",
        "Range: bytes=-5",
        "Range: bytes=5-1",
        "Range: bytes=0-0,1-1",
        "Range: bytes=999999999999999999999-",
        "Range: bytes=999999999999999999-",
        "If-Range: x\r\nRange: bytes=0-1",
        "If-None-Match: nonsense, \"",
        "If-Match: *",
        "If-Modified-Since: yesterday",
        "Expect: a-miracle",
        "Upgrade: websocket\r\nConnection: Upgrade",
        "X-Forwarded-Proto: https\r\nX-Forwarded-For: <script>",
        "X-HTTP-Method-Override: DELETE",
        "Folded: one\r\n two",
        "No colon here",
        ": no name",
        "Nul: a\0b");
  }

  private static String cursor(String plain) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
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
