package fr.healthdatahub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on challenges, before a server that knows a few answers. */
class ChallengeCommandsTest {
  private static final String SUBMISSION =
      "{\"id\":\"s-1\",\"fileName\":\"p.csv\",\"submittedAt\":\"2026-11-24T09:00:00Z\",";
  private static final String SCORED =
      SUBMISSION
          + "\"status\":\"SCORED\",\"publicScores\":"
          + "[{\"metric\":\"rmse\",\"value\":62.8,\"direction\":\"LOWER_IS_BETTER\"}]}";
  private static final String FAILED =
      SUBMISSION
          + "\"status\":\"FAILED\",\"failure\":"
          + "{\"code\":\"evaluation-failed\",\"detail\":\"It broke.\"}}";

  @TempDir Path folder;
  private HttpServer server;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void ownSubmissionsTellWhatIsLeftAndWhyOneFailed() {
    challenge("OPEN");
    answer("/quota", 200, "{\"limit\":5,\"left\":3,\"resetsAt\":\"2026-11-28T23:00:00Z\"}");
    answer("/submissions", 200, "{\"items\":[" + SCORED + "]}");
    assertEquals(0, hub("en", "submissions", "c"), err::toString);
    assertFalse(out.toString().contains("REASON"), out::toString);
    assertTrue(out.toString().contains("  62.8   p.csv"), out::toString);
    assertTrue(out.toString().contains("3 of 5 submissions left today"), out::toString);
    server.removeContext("/api/v1/challenges/c/submissions");
    answer("/submissions", 200, "{\"items\":[" + SCORED + "," + FAILED + "]}");
    assertEquals(0, hub("fr", "submissions", "c"), err::toString);
    assertTrue(out.toString().lines().findFirst().orElseThrow().endsWith("RAISON"), out::toString);
    assertTrue(out.toString().contains("  62,8 "), out::toString);
    assertTrue(out.toString().contains("p.csv    It broke."), out::toString);
    assertEquals(0, hub("en", "submissions", "c", "--all"), err::toString);
    assertFalse(out.toString().contains("left today"), out::toString);
  }

  @Test
  void closedChallengeLeavesNothingToSubmit() {
    challenge("CLOSED");
    answer("/submissions", 200, "{\"items\":[]}");
    assertEquals(0, hub("en", "submissions", "c"), err::toString);
    assertFalse(out.toString().contains("left today"), out::toString);
  }

  @Test
  void challengeIsShownWithItsRulesInTheLanguageOfTheReader() {
    challenge("OPEN");
    assertEquals(0, hub("fr", "challenge", "c"), err::toString);
    String text = out.toString();
    assertTrue(text.contains("Soumissions par jour  5"), text);
    assertTrue(text.matches("(?s).*Clôture +2027-0.*Présentation\\R\\RO\\R\\RRèglement.*"), text);
    assertTrue(text.endsWith("R\n\nÉvaluation\n\nE\n"), text);
  }

  @Test
  void wrongStateOrAddressIsAWrongCommandLine() {
    assertEquals(2, hub("en", "submissions", "c", "--status=foo"));
    assertTrue(
        err.toString().startsWith("status must be one of: queued, scoring, scored, failed."),
        err::toString);
    for (String address : new String[] {"nonsense", "ftp://example.org", "http:/x", "a b"}) {
      assertEquals(2, hub("en", "status", "--url", address), address);
      assertTrue(err.toString().contains("Not an address of a Hub: " + address), err::toString);
    }
    assertEquals(2, hub("en", "status", "--json", "--url=nonsense"));
    assertTrue(err.toString().startsWith("{\"detail\":\"Not an address"), err::toString);
  }

  @Test
  void checkedFileWasNotSubmitted() throws IOException {
    answer(
        "/checks",
        422,
        "{\"code\":\"invalid-predictions\",\"status\":422,\"detail\":\"It was not counted.\","
            + "\"errorCount\":2,\"errors\":[{\"row\":1,\"message\":\"no\"}]}");
    Path file = Files.writeString(folder.resolve("p.csv"), "id,prediction\n");
    assertEquals(1, hub("en", "check", "c", file.toString()));
    assertTrue(
        err.toString().startsWith("The file is not valid: 2 flaws. Nothing was submitted."),
        err::toString);
    assertFalse(err.toString().contains("counted"), err::toString);
  }

  private void challenge(String status) {
    answer(
        "",
        200,
        "{\"slug\":\"c\",\"title\":\"T\",\"summary\":\"S\",\"status\":\""
            + status
            + "\",\"closesAt\":\"2027-03-01T10:00:00Z\",\"dailyQuota\":5,\"overview\":\"O\\n\","
            + "\"rules\":\"R\\n\",\"evaluation\":\"E\\n\"}");
  }

  private void answer(String path, int status, String body) {
    server.createContext(
        "/api/v1/challenges/c" + path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private int hub(String language, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Map<String, String> environment =
        Map.of(
            "HUB_URL",
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "HUB_TOKEN",
            "hub_x",
            "XDG_CONFIG_HOME",
            folder.toString());
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--lang=" + language;
    return HubCommand.run(
        new Terminal(
            environment,
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true)),
        all);
  }
}
