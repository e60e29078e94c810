package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Participant;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.Postgres;
import fr.healthdatahub.web.portal.SharedPortal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is down at the start, comes, goes and comes back. */
class PostgresOutageIT {
  private static final List<String> API =
      List.of(
          "/api/v1/challenges",
          "/api/v1/challenges/diabetes",
          "/api/v1/challenges/diabetes/leaderboard",
          "/api/v1/challenges/diabetes/submissions",
          "/api/v1/me");
  private static final List<String> PAGES =
      List.of("/en/challenges", "/fr/challenges/diabetes", "/en/challenges/diabetes/leaderboard");

  @TempDir Path folder;

  @Test
  @DisplayName("S7 S21 the portal waits for its database, says so while it is away, and goes on")
  void portalOutlivesItsDatabase() throws Exception {
    Path home = SharedPortal.newHome("outage");
    try (Postgres database = Postgres.down("outage-data");
        Portal portal = Portal.launch(home, Map.of(), "--db", database.url())) {
      Await.until(
          "words about the database",
          () -> portal.messages().contains("The database does not answer yet"));
      assertNotEquals(200, Participant.visitor(portal.url()).get("/api/v1/status").statusCode());

      database.start();
      portal.awaitReady();
      Participant participant = Participant.signIn(portal);
      String sample = participant.sample("diabetes", folder);
      HttpResponse<String> before = participant.submit("diabetes", "before", sample);
      assertEquals(202, before.statusCode(), before.body());

      database.stop();
      List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
      requests.add(() -> participant.submit("diabetes", "meanwhile", sample));
      API.forEach(path -> requests.add(() -> participant.get(path)));
      for (String path : PAGES) {
        requests.add(() -> participant.get(path));
        requests.add(() -> participant.browse(path));
      }
      for (HttpResponse<String> answer : atOnce(requests)) {
        assertUnavailable(answer);
      }
      assertFalse(portal.log().contains("Request failed"), "an outage is not a failed request");

      database.start();
      Await.until(
          "the database to be used again",
          () -> participant.get("/api/v1/challenges").statusCode() == 200);
      HttpResponse<String> after = participant.submit("diabetes", "after", sample);
      assertEquals(202, after.statusCode(), after.body());
      Await.until(
          "both scores",
          () ->
              participant.hub().challenge("diabetes").submissions().stream()
                  .allMatch(one -> one.getStatus() == Submission.StatusEnum.SCORED));
      assertEquals(2, participant.hub().challenge("diabetes").submissions().size());
      assertEquals(2, participant.hub().challenge("diabetes").quota().getUsed());
    }
  }

  /** Each waits for a connection that does not come. */
  private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> requests)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void assertUnavailable(HttpResponse<String> response) {
    String told = response.uri() + " " + response.statusCode() + " " + response.body();
    assertEquals(503, response.statusCode(), told);
    assertTrue(response.headers().firstValue("Retry-After").isPresent(), told);
    assertFalse(response.body().isBlank(), told);
    assertFalse(response.body().contains("Exception"), told);
    assertFalse(response.body().contains("SQL"), told);
    if (response.uri().getPath().startsWith("/api/")) {
      String type = response.headers().firstValue("Content-Type").orElse("");
      assertTrue(type.startsWith("application/problem+json"), type);
      assertTrue(response.body().contains("\"code\":\"unavailable\""), told);
    }
  }
}
