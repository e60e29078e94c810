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
@Command(name = "submit", description = "Submits predictions and waits for the score.")
final class SubmitCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE", description = "Name of the challenge.")
  String slug;

  @Parameters(paramLabel = "FILE", description = "CSV of predictions.")
  Path file;

  @Option(names = "--accept-rules", description = "Accept the rules of the challenge first.")
  boolean acceptRules;

  @Option(names = "--no-wait", description = "Do not wait for the score.")
  boolean leave;

  @Option(names = "--timeout", defaultValue = "120", description = "Seconds to wait at most.")
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
    if (!json) {
      out().println(ClientWords.of("queued", handle.id()));
    }
    Submission submission = leave ? handle.read() : handle.awaitScore(Duration.ofSeconds(seconds));
    if (!printed(submission)) {
      tell(submission, challenge.quota());
    }
    return submission.getStatus() == Submission.StatusEnum.FAILED ? 1 : 0;
  }

  private void tell(Submission submission, Quota quota) {
    if (submission.getStatus() == Submission.StatusEnum.FAILED) {
      err().println(ClientWords.of("failed", submission.getFailure().getDetail()));
    } else if (submission.getStatus() == Submission.StatusEnum.SCORED) {
      for (Score score : submission.getPublicScores()) {
        out().println(ClientWords.of("score", score.getMetric(), String.valueOf(score.getValue())));
      }
      if (submission.getRank() != null) {
        out().println(ClientWords.of("rank", submission.getRank()));
      }
    } else {
      out().println(ClientWords.of("still-waiting"));
    }
    out().println(ClientWords.of("quota", quota.getLeft(), quota.getLimit(), quota.getResetsAt()));
  }
}
