package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.submission.SubmissionRepository.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** How a submission's state moves while the Hub scores it. */
@ApplicationScoped
@Transactional
public class SubmissionLedger {
  private final Clock clock = Clock.systemUTC();
  @Inject SubmissionRepository submissions;

  /** Marks a submission as being scored; empty when it already has its score or is gone. */
  public Optional<SubmissionView> startScoring(String id) {
    return unscored(id)
        .map(
            submission -> {
              submission.startScoring();
              return submission.view();
            });
  }

  /** Locks a submission until the transaction ends; false when it has its score or is gone. */
  public boolean lockForScoring(String id) {
    return unscored(id).isPresent();
  }

  private Optional<Submission> unscored(String id) {
    return submissions
        .lock(id)
        .filter(submission -> submission.status() != SubmissionStatus.SCORED);
  }

  public void scored(String id) {
    submissions.lock(id).orElseThrow().scored(clock.instant());
  }

  /** Gives up on a submission because of the Hub, and gives its share of the quota back. */
  public void failed(String id, String code) {
    unscored(id)
        .ifPresent(
            submission -> {
              submission.fail(code, null);
              giveBack(submission);
            });
  }

  /**
   * Says that a file has no score. It counts as an invalid file does: its share of the quota is
   * given back, unless the person had too many of those, because it costs an evaluation.
   */
  public void unscorable(String id, String code, String detail, int limit) {
    unscored(id).ifPresent(submission -> unscorable(submission, code, detail, limit));
  }

  private void unscorable(Submission submission, String code, String detail, int limit) {
    submission.fail(code, detail);
    boolean counted =
        submission.quotaDay() != null
            && submissions.take(
                submission.challengeId(),
                submission.personId(),
                submission.quotaDay(),
                Use.INVALID,
                limit);
    if (counted) {
      giveBack(submission);
    }
  }

  private void giveBack(Submission submission) {
    if (submission.personId() != null && submission.quotaDay() != null) {
      submissions.giveBack(submission.challengeId(), submission.personId(), submission.quotaDay());
    }
  }
}
