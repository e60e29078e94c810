package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.SubmissionHandle;
import fr.healthdatahub.sdk.model.Quota;
import fr.healthdatahub.sdk.model.Score;
import fr.healthdatahub.sdk.model.Submission;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Submits predictions and waits for the score. */
@Command(name = "submit")
final class SubmitCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE")
  String slug;

  @Parameters(paramLabel = "FILE")
  Path file;

  @Option(names = "--accept-rules")
  boolean acceptRules;

  @Option(names = "--no-wait")
  boolean leave;

  @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "120")
  int seconds;

  @Override
  public Integer call() {
    ChallengeHandle challenge = hub().challenge(slug);
    Path predictions = Inputs.existing(file);
    if (acceptRules) {
      challenge.acceptRules();
    }
    SubmissionHandle handle;
    try (Bar bar = new Bar(file.getFileName().toString())) {
      handle = challenge.submit(predictions, bar);
    }
    if (leave && !json) {
      say("handed-in", handle.id(), slug);
    }
    Submission submission = leave ? handle.read() : scored(handle);
    if (!printed(submission)) {
      tell(submission, challenge.quota());
    }
    return submission.getStatus() == Submission.StatusEnum.FAILED ? 1 : 0;
  }

  /** Who leaves while it is scored is told that it goes on. */
  private Submission scored(SubmissionHandle handle) {
    Thread left = new Thread(() -> complain("left", handle.id(), slug));
    Runtime.getRuntime().addShutdownHook(left);
    try {
      if (!json) {
        say("queued", handle.id());
      }
      return handle.awaitScore(Duration.ofSeconds(seconds));
    } finally {
      Runtime.getRuntime().removeShutdownHook(left);
    }
  }

  private void tell(Submission submission, Quota quota) {
    if (submission.getStatus() == Submission.StatusEnum.FAILED) {
      complain("failed", submission.getFailure().getDetail());
    } else if (submission.getStatus() == Submission.StatusEnum.SCORED) {
      for (Score score : submission.getPublicScores()) {
        say("score", score.getMetric(), ClientWords.score(score.getValue()));
      }
      if (submission.getRank() != null) {
        say("rank", submission.getRank());
      } else if (submission.getBestRank() != null) {
        say("best-rank", submission.getBestRank());
      }
    } else {
      say("still-waiting");
    }
    say(quota);
  }
}
