package fr.healthdatahub.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.model.Challenge;
import fr.healthdatahub.sdk.model.ChallengeStatus;
import fr.healthdatahub.sdk.model.Me;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubTest {
  private static final String ME =
      "{\"id\":\"p-1\",\"displayName\":\"Curie\",\"email\":\"c@example.org\",\"locale\":\"fr\"}";

  @Test
  void saysWhoAsksAndInWhichLanguage() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, ME);
      hub.with(hub.options().language(Locale.FRENCH)).me();
      assertEquals("Bearer hub_secret", server.last().header("Authorization"));
      assertEquals("fr", server.last().header("Accept-Language"));
      assertTrue(
          server.last().header("User-Agent").matches("hub-sdk-java/\\d+\\.\\d+\\.\\d+.*"),
          server.last().header("User-Agent"));
    }
  }

  @Test
  void visitorSendsNoToken() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = Hub.connect(server.url() + "/", Token.of("  "))) {
      server.then(200, "{\"state\":\"READY\",\"version\":\"1\"}");
      hub.status();
      assertNull(server.last().header("Authorization"));
      assertEquals("/api/v1/status", server.last().target());
    }
  }

  @Test
  void tokenIsNeverPrinted() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(401, FaultServer.problem(401, "invalid-token", ""));
      HubException.Unauthenticated refused =
          assertThrows(HubException.Unauthenticated.class, hub::me);
      StringWriter trace = new StringWriter();
      refused.printStackTrace(new PrintWriter(trace));
      for (String text : List.of(trace.toString(), hub.toString(), hub.token().toString())) {
        assertFalse(text.contains("secret"), text);
      }
    }
  }

  @Test
  void signInSendsThePasswordOnceAndKeepsTheToken() throws IOException {
    String token =
        "{\"id\":\"t\",\"name\":\"n\",\"scopes\":[\"account\"],"
            + "\"createdAt\":\"2026-11-24T09:00:00Z\",\"expiresAt\":\"2026-12-24T09:00:00Z\"%s}";
    try (FaultServer server = new FaultServer()) {
      server
          .then(503, "")
          .then(200, token.formatted(""))
          .then(201, token.formatted(",\"secret\":\"hub_new\""));
      try (Hub hub = Hub.signIn(server.url(), "a@b", "pass:é", "n", List.of("account"), 1)) {
        assertEquals("hub_new", hub.token().secret());
      }
      assertEquals("Basic YUBiOnBhc3M6w6k=", server.last().header("Authorization"));
      String first = server.requests().get(0).header("Idempotency-Key");
      assertEquals(first, server.requests().get(1).header("Idempotency-Key"));
      assertFalse(first.equals(server.last().header("Idempotency-Key")));
    }
  }

  @Test
  void proxyThatAnswersInHtmlIsNoHub() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server
          .then(200, "<html>Sign in to this network</html>", "Content-Type", "text/html")
          .then(200, "")
          .then(403, "<html>Forbidden</html>", "X-Request-Id", "edge-7")
          .then(502, "<html>Bad gateway</html>")
          .then(200, ME);
      HubException garbage = assertThrows(HubException.UnexpectedAnswer.class, hub::me);
      assertEquals("unexpected-answer", garbage.code());
      assertThrows(HubException.UnexpectedAnswer.class, hub::me);
      assertEquals(2, server.requests().size());
      HubException.Forbidden refused = assertThrows(HubException.Forbidden.class, hub::me);
      assertEquals("http.403", refused.code());
      assertEquals("edge-7", refused.requestId());
      assertEquals("Curie", hub.me().getDisplayName());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 405})
  void addressBesideTheHubIsNoHub(int status) throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server
          .then(status, "<html>No such page</html>", "Content-Type", "text/html")
          .then(status, FaultServer.problem(status, "challenge-not-found", ""));
      HubException beside = assertThrows(HubException.UnexpectedAnswer.class, hub::me);
      assertEquals(status, beside.status());
      assertEquals(1, server.requests().size());
      assertEquals("challenge-not-found", assertThrows(HubException.class, hub::me).code());
    }
  }

  @Test
  void messageOfAWrongFileTellsTheFirstPlacesAndWhatToQuote() throws IOException {
    String place =
        "{\"row\":%d,\"column\":\"p\",\"code\":\"not-finite\",\"message\":\"NaN is no number\"}";
    String places =
        IntStream.rangeClosed(1, 7)
            .mapToObj(place::formatted)
            .collect(Collectors.joining(",", ",\"errorCount\":30,\"errors\":[", "]"));
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(422, FaultServer.problem(422, "invalid-predictions", places));
      HubException wrong = assertThrows(HubException.InvalidPredictions.class, hub::me);
      List<String> lines = wrong.getMessage().lines().toList();
      assertEquals(wrong.detail() + " [invalid-predictions, request r-1]", lines.get(0));
      assertEquals("  row 1, column p: NaN is no number", lines.get(1));
      assertEquals(
          List.of("  row 5, column p: NaN is no number", "  … and 25 more"),
          lines.subList(5, lines.size()));
    }
  }

  @Test
  void wordsOfALaterHubAreTolerated() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(
          200,
          "{\"items\":[{\"slug\":\"c\",\"title\":\"T\",\"summary\":\"S\",\"status\":\"PAUSED\","
              + "\"metrics\":[],\"novelty\":{\"a\":[1]}}],\"more\":true}");
      Challenge one = hub.challenges().get(0);
      assertEquals("c", one.getSlug());
      assertEquals(ChallengeStatus.UNKNOWN_DEFAULT_OPEN_API, one.getStatus());
    }
  }

  @Test
  void rawResponseTellsStatusHeadersAndRequestId() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, ME, "X-Request-Id", "r-9", "ETag", "\"1\"");
      RawResponse<Me> raw = hub.withRawResponse(Hub::me);
      assertEquals("Curie", raw.value().getDisplayName());
      assertEquals(200, raw.status());
      assertEquals("r-9", raw.requestId());
      assertEquals("\"1\"", raw.header("etag"));
    }
  }

  @Test
  void listsAreReadAsFarAsOneGoes() throws IOException {
    String part = "{\"items\":[{\"participant\":\"a\"},{\"participant\":\"b\"}]%s}";
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, part.formatted(",\"nextCursor\":\"n\"")).then(200, part.formatted(""));
      var board = hub.challenge("c").browseLeaderboard("public");
      assertEquals(2, board.stream().limit(2).count());
      assertEquals(1, server.requests().size());
    }
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, part.formatted(",\"nextCursor\":\"n 1\"")).then(200, part.formatted(""));
      List<String> names = new ArrayList<>();
      hub.challenge("c").browseLeaderboard("public").forEach(e -> names.add(e.getParticipant()));
      assertEquals(List.of("a", "b", "a", "b"), names);
      assertTrue(server.last().exchange().getRequestURI().getRawQuery().contains("cursor=n%201"));
    }
  }

  @Test
  void asyncFaceAnswersWithFutures() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, ME);
      assertEquals("Curie", hub.async().me().thenApply(Me::getDisplayName).join());
      server.then(404, FaultServer.problem(404, "challenge-not-found", ""));
      CompletionException failed =
          assertThrows(
              CompletionException.class, () -> hub.async().challenge("x").details().join());
      assertInstanceOf(HubException.NotFound.class, failed.getCause());
    }
  }

  @Test
  void namesOfChallengesCannotReachOtherAddresses() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(404, FaultServer.problem(404, "challenge-not-found", ""));
      assertThrows(
          HubException.NotFound.class,
          () -> hub.challenge("../tokens?x=").leaderboardCsv("public"));
      assertEquals("/api/v1/challenges/..%2Ftokens%3Fx%3D/leaderboard.csv", server.last().target());
    }
  }

  @Test
  void connectionsAreSharedByAllHandles() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, ME);
      hub.me();
      long before = selectors();
      for (int i = 0; i < 50; i++) {
        hub.with(hub.options().retries(i)).me();
        hub.challenge("c" + i);
      }
      assertTrue(selectors() <= before, "a client was made for each call");
    }
  }

  @Test
  void closedConnectionSaysSo() throws IOException {
    try (FaultServer server = new FaultServer()) {
      Hub hub = server.hub();
      hub.close();
      assertThrows(IllegalStateException.class, hub::me);
    }
  }

  @Test
  void whatIsNoAddressIsRefusedAtOnce() {
    for (String url :
        List.of("", "hub.example", "ftp://hub.example", "http://", "not an address")) {
      assertThrows(IllegalArgumentException.class, () -> Hub.connect(url, Token.none()), url);
    }
  }

  private static long selectors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().endsWith("SelectorManager"))
        .count();
  }
}
