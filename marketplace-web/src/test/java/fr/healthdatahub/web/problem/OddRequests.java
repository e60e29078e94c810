package fr.healthdatahub.web.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** JSON, addresses and headers that no honest client sends. */
final class OddRequests {
  private OddRequests() {}

  static List<byte[]> badJson() {
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

  static List<String> oddPaths() {
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

  static List<String> oddHeaders() {
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
}
