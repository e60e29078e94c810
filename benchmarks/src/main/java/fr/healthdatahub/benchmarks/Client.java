package fr.healthdatahub.benchmarks;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.SubmissionHandle;
import fr.healthdatahub.sdk.model.LeaderboardEntry;
import fr.healthdatahub.sdk.model.Submission;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A participant who submits files and looks at the leaderboard. */
final class Client {
  private static final List<String> SCOPES =
      List.of("challenges:read", "challenges:organise", "submissions:read", "submissions:write");
  private static final long PAUSE_MILLIS = 50;
  private static final long LONGEST_NANOS = 120_000_000_000L;

  private final ChallengeHandle challenge;

  /** Signs in as one of the demo accounts. */
  Client(String url, String account, String password, String slug) {
    challenge =
        Hub.signIn(url, account + "@demo.hub", password, "measurement", SCOPES, 1).challenge(slug);
  }

  ChallengeHandle challenge() {
    return challenge;
  }

  /**
   * Submits a file, waits for its score, then for its line on the leaderboard.
   *
   * @return nanoseconds from the last byte of the upload until the leaderboard shows it
   */
  long submit(Path file) throws InterruptedException {
    AtomicLong uploaded = new AtomicLong();
    SubmissionHandle handle =
        challenge.submit(
            file,
            (done, total) -> {
              if (done == total) {
                uploaded.set(System.nanoTime());
              }
            });
    Submission submission = handle.read();
    while (submission.getStatus() != Submission.StatusEnum.SCORED) {
      pause(submission, uploaded.get());
      submission = handle.read();
    }
    while (!shows(submission.getSubmittedAt())) {
      pause(submission, uploaded.get());
    }
    return System.nanoTime() - uploaded.get();
  }

  private boolean shows(OffsetDateTime submittedAt) {
    return challenge.leaderboard().stream()
        .filter(LeaderboardEntry::getMe)
        .anyMatch(mine -> !mine.getLastSubmittedAt().isBefore(submittedAt));
  }

  private static void pause(Submission submission, long since) throws InterruptedException {
    if (submission.getStatus() == Submission.StatusEnum.FAILED
        || System.nanoTime() - since > LONGEST_NANOS) {
      throw new IllegalStateException(
          "Submission " + submission.getId() + " is still " + submission.getStatus());
    }
    Thread.sleep(PAUSE_MILLIS);
  }
}
