package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file counts when it has arrived whole before the closing instant. */
class ClosingIT {
  private static final String SLUG = "heart-failure";

  @TempDir Path folder;
  private final Database database = SharedPortal.postgresDatabase();
  private TestPerson person;
  private ChallengeHandle challenge;
  private Path sample;
  private String closesAt;

  @BeforeEach
  void download() {
    closesAt = database.text("select closes_at from challenges.challenge where slug = ?", SLUG);
    person = TestPerson.add("Dernière minute").inChallenge(SLUG, false);
    challenge = person.hub().challenge(SLUG);
    sample =
        challenge.download(
            challenge.data().stream()
                .filter(file -> file.getKind().equals("sample-submission"))
                .findFirst()
                .orElseThrow(),
            folder,
            Progress.NONE);
  }

  @AfterEach
  void openAgain() {
    database.update(
        "update challenges.challenge set closes_at = ?::timestamptz where slug = ?",
        closesAt,
        SLUG);
  }

  @Test
  @DisplayName("S11 private scores stay sealed until the second of closing, then are for everybody")
  void privateScoresOpenWithTheClosing() {
    Submission scored = challenge.submit(sample).awaitScore(Duration.ofSeconds(60));
    Hub visitor = Hub.connect(SharedPortal.onPostgres().url().toString(), Token.none());
    assertTrue(scored.getPrivateScores() == null || scored.getPrivateScores().isEmpty());
    assertThrows(
        HubException.Forbidden.class, () -> visitor.challenge(SLUG).leaderboard("private"));
    closeIn("-1 second");
    assertEquals(1, challenge.submissions().get(0).getPrivateScores().size());
    assertTrue(visitor.challenge(SLUG).leaderboard("private").size() >= 3);
  }

  @Test
  void fileThatComesASecondTooLateIsRefusedAndCostsNothing() {
    closeIn("-1 second");
    HubException.Conflict refused =
        assertThrows(HubException.Conflict.class, () -> challenge.submit(sample));
    assertEquals("challenge-not-open", refused.code());
    assertEquals(0, challenge.quota().getUsed());
    assertTrue(challenge.submissions().isEmpty());
  }

  @Test
  void fileThatIsUnderWayWhenTheChallengeClosesIsRefusedAndCostsNothing() throws IOException {
    byte[] content = Files.readAllBytes(sample);
    closeIn("3 seconds");
    RawHttp.Answer answer =
        RawHttp.to(SharedPortal.onPostgres())
            .exchange(
                "POST /api/v1/challenges/"
                    + SLUG
                    + "/submissions HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
                    + "Content-Type: text/csv\r\nAuthorization: Bearer "
                    + person.hub().token().secret()
                    + "\r\nContent-Length: "
                    + content.length
                    + "\r\n\r\n",
                output -> {
                  output.write(content, 0, content.length / 2);
                  output.flush();
                  awaitClosing();
                  output.write(content, content.length / 2, content.length - content.length / 2);
                });
    assertEquals(409, answer.status(), answer::toString);
    assertTrue(answer.body().contains("\"code\":\"challenge-not-open\""), answer::body);
    assertEquals(0, challenge.quota().getUsed());
    assertTrue(challenge.submissions().isEmpty());
  }

  private void closeIn(String interval) {
    database.update(
        "update challenges.challenge set closes_at = now() + ?::interval where slug = ?",
        interval,
        SLUG);
  }

  private void awaitClosing() {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline
        && database
            .text("select closes_at > now() from challenges.challenge where slug = ?", SLUG)
            .equals("t")) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
