package fr.healthdatahub.challenges.scoring;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import fr.healthdatahub.challenges.predictions.Predictions;
import fr.healthdatahub.challenges.submission.SubmissionLedger;
import fr.healthdatahub.challenges.submission.SubmissionView;
import fr.healthdatahub.challenges.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/**
 * Scores one submission. It may be called any number of times for the same one: the result is
 * unique in the database, and a submission that has its score, or is gone, is left alone.
 */
@ApplicationScoped
public class ScoringWorker {
  @Inject SubmissionLedger ledger;
  @Inject Submissions submissions;
  @Inject Challenges challenges;
  @Inject GroundTruth groundTruth;
  @Inject Evaluations evaluations;

  /**
   * Scores a submission on both splits and records the result.
   *
   * @throws IOException when a file cannot be read; worth another attempt
   */
  public void score(String submissionId) throws IOException {
    Optional<SubmissionView> begun = ledger.startScoring(submissionId);
    if (begun.isPresent()) {
      score(begun.get());
    }
  }

  private void score(SubmissionView submission) throws IOException {
    String submissionId = submission.id();
    ChallengeView challenge = challenges.byId(submission.challengeId());
    try {
      Predictions predictions = submissions.predictions(challenge, submission);
      Scores scores =
          Evaluator.evaluate(
              challenge.metrics(),
              groundTruth.of(challenge, "score submission " + submissionId),
              predictions.values());
      evaluations.record(challenge, submission, scores);
    } catch (UndefinedScore undefined) {
      ledger.unscorable(
          submissionId,
          "metric-undefined",
          undefined.getMessage(),
          Submissions.INVALID_UPLOADS_A_DAY);
    } catch (InvalidPredictions invalid) {
      ledger.failed(submissionId, "file-no-longer-valid");
    }
  }

  /** Gives up after the last attempt; an organiser sees why and may ask for another. */
  public void giveUp(String submissionId) {
    ledger.failed(submissionId, "evaluation-failed");
  }
}
