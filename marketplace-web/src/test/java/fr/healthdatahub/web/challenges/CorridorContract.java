package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.Challenge;
import fr.healthdatahub.sdk.model.DataFile;
import fr.healthdatahub.sdk.model.LeaderboardEntry;
import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds on every database, seen through the SDK. */
abstract class CorridorContract {
  private static final List<String> ALL =
      List.of(
          "account",
          "challenges:read",
          "challenges:organise",
          "submissions:read",
          "submissions:write");

  @TempDir Path folder;

  abstract Portal portal();

  @Test
  void visitorReadsChallengesAndBoards() {
    Hub visitor = Hub.connect(portal().url().toString(), Token.none());
    // Other tests publish challenges of their own into the same portal.
    List<String> demo = List.of("heart-failure", "breast-cancer", "diabetes");
    assertEquals(
        demo,
        visitor.challenges().stream().map(Challenge::getSlug).filter(demo::contains).toList());
    List<LeaderboardEntry> board = awaitBoard(visitor.challenge("diabetes"), 3);
    assertTrue(board.stream().filter(LeaderboardEntry::getBaseline).count() == 2);
    assertTrue(board.stream().allMatch(e -> e.getBaseline() == (e.getRank() == null)));
  }

  @Test
  void participantSubmitsAndSeesScoreRankAndQuota() throws IOException {
    ChallengeHandle challenge = as("participant").challenge("diabetes");
    Path sample = download(challenge, "sample_submission.csv");
    int used = challenge.quota().getUsed();
    Submission scored = challenge.submit(sample).awaitScore(Duration.ofSeconds(60));
    assertEquals(Submission.StatusEnum.SCORED, scored.getStatus());
    assertEquals("rmse", scored.getPublicScores().get(0).getMetric());
    assertEquals(used + 1, challenge.quota().getUsed());
    assertTrue(challenge.leaderboard().stream().anyMatch(LeaderboardEntry::getMe));
    assertEquals(scored.getId(), challenge.submissions().get(0).getId());
  }

  @Test
  @DisplayName("S13 a wrong file is named by row, column and reason, and costs no quota")
  void wrongFileIsNamedByRowColumnAndReason() throws IOException {
    ChallengeHandle challenge = as("participant").challenge("breast-cancer");
    Path sample = download(challenge, "sample_submission.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(sample));
    lines.set(14, lines.get(14).split(",")[0] + ",NaN");
    Path wrong = Files.write(folder.resolve("wrong.csv"), lines);
    int used = challenge.quota().getUsed();
    HubException.InvalidPredictions refused =
        assertThrows(HubException.InvalidPredictions.class, () -> challenge.submit(wrong));
    assertEquals(14, refused.errors().get(0).getRow());
    assertEquals("prediction", refused.errors().get(0).getColumn());
    assertEquals("not-finite", refused.errors().get(0).getCode());
    assertEquals(used, challenge.quota().getUsed());
  }

  @Test
  void emptyFileIsRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    ChallengeHandle challenge = as("participant").challenge("breast-cancer");
    HubException refused = assertThrows(HubException.class, () -> challenge.submit(empty));
    assertTrue(refused.status() >= 400 && refused.status() < 500, refused::getMessage);
  }

  @Test
  @DisplayName("S11 private scores stay sealed for participants and are shown to organisers")
  void privateScoresStaySealed() throws IOException {
    ChallengeHandle mine = as("rival").challenge("heart-failure");
    awaitBoard(mine, 3);
    Submission own = mine.submissions().get(0);
    assertTrue(own.getPrivateScores() == null || own.getPrivateScores().isEmpty());
    assertNull(own.getParticipant());
    assertThrows(HubException.Forbidden.class, () -> mine.leaderboard("private"));
    assertThrows(HubException.Forbidden.class, mine::allSubmissions);
    ChallengeHandle organised = as("organiser").challenge("heart-failure");
    Submission seen =
        organised.allSubmissions().stream()
            .filter(one -> one.getId().equals(own.getId()))
            .findFirst()
            .orElseThrow();
    assertFalse(seen.getPrivateScores().isEmpty());
    assertNotNull(seen.getParticipant());
    assertFalse(organised.leaderboard("private").isEmpty());
  }

  @Test
  @DisplayName("S9 what one may not read answers as if it did not exist")
  void othersSubmissionIsNotFound() {
    Submission others = as("rival").challenge("breast-cancer").submissions().get(0);
    Hub participant = as("participant");
    assertThrows(HubException.NotFound.class, () -> participant.submission(others.getId()).read());
    assertThrows(HubException.NotFound.class, () -> participant.submission("nothing").read());
    assertThrows(
        HubException.NotFound.class, () -> participant.submission(others.getId()).evaluateAgain());
  }

  @Test
  @DisplayName("S9 a quota reached by concurrent posts is never passed")
  void concurrentPostsNeverPassTheQuota() throws Exception {
    ChallengeHandle challenge = as("rival").challenge("heart-failure");
    Path sample = download(challenge, "sample_submission.csv");
    int left = challenge.quota().getLeft();
    ExecutorService clients = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> posts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      posts.add(
          clients.submit(
              () -> {
                try {
                  challenge.submit(sample);
                  return true;
                } catch (HubException.QuotaExceeded full) {
                  assertNotNull(full.resetsAt());
                  return false;
                }
              }));
    }
    int accepted = 0;
    for (Future<Boolean> post : posts) {
      accepted += post.get() ? 1 : 0;
    }
    clients.shutdown();
    assertEquals(left, accepted);
    assertEquals(0, challenge.quota().getLeft());
  }

  @Test
  @DisplayName("S20 the same Idempotency-Key never makes two submissions")
  void sameKeyNeverMakesTwo() throws Exception {
    Hub hub = as("participant");
    Path sample = download(hub.challenge("heart-failure"), "sample_submission.csv");
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = post(hub, key, Files.readString(sample));
    HttpResponse<String> second = post(hub, key, Files.readString(sample));
    assertEquals(202, first.statusCode(), first.body());
    assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
    String other = Files.readString(sample).replaceFirst(",0", ",1");
    assertEquals(409, post(hub, key, other).statusCode());
  }

  @Test
  @DisplayName("S7 bad input is never a 5xx, and errors tell no class names")
  void badInputIsNeverAFailure() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String body : List.of("{", "[]", "{\"name\":3}", "null", "\"x\"", "{\"scopes\":{}}")) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(portal().url().resolve("/api/v1/tokens"))
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Basic ****")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertTrue(response.statusCode() >= 400 && response.statusCode() < 500, response::body);
      assertFalse(response.body().contains("Exception"), response::body);
      assertFalse(response.body().contains("fr.healthdatahub"), response::body);
    }
    for (String path :
        List.of(
            "/api/v1/nothing",
            "/api/v1/challenges?limit=0",
            "/api/v1/challenges?cursor=%00",
            "/api/v1/challenges/%2e%2e/data/x",
            "/api/v1/challenges/breast-cancer/data/..%2ftruth.csv",
            "/api/v1/challenges/breast-cancer/leaderboard?split=x")) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(portal().url() + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertTrue(
          response.statusCode() >= 400 && response.statusCode() < 500,
          () -> path + " " + response.statusCode() + response.body());
    }
  }

  @Test
  @DisplayName("S4 a revoked or mistyped token is worth nothing")
  void mistypedTokenIsWorthNothing() {
    Hub nobody = Hub.connect(portal().url().toString(), Token.of("hub_mistyped"));
    HubException.Unauthenticated refused =
        assertThrows(HubException.Unauthenticated.class, nobody::me);
    assertEquals("invalid-token", refused.code());
  }

  Hub as(String name) {
    return Hub.signIn(
        portal().url().toString(), name + "@demo.hub", Portal.PASSWORD, "tests", ALL, 1);
  }

  private Path download(ChallengeHandle challenge, String name) {
    DataFile file =
        challenge.data().stream().filter(one -> one.getName().equals(name)).findFirst().get();
    return challenge.download(file, folder, Progress.NONE);
  }

  private static List<LeaderboardEntry> awaitBoard(ChallengeHandle challenge, int rows) {
    List<LeaderboardEntry> board = challenge.leaderboard();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (board.size() < rows && System.nanoTime() < end) {
      Thread.onSpinWait();
      board = challenge.leaderboard();
    }
    return board;
  }

  private HttpResponse<String> post(Hub hub, String key, String csv) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    portal().url().resolve("/api/v1/challenges/heart-failure/submissions"))
                .header("Authorization", "Bearer " + hub.token().secret())
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
