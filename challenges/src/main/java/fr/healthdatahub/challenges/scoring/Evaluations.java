package fr.healthdatahub.challenges.scoring;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.submission.SubmissionErased;
import fr.healthdatahub.challenges.submission.SubmissionLedger;
import fr.healthdatahub.challenges.submission.SubmissionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Reads and records what submissions are worth. */
@ApplicationScoped
@Transactional
public class Evaluations {
  private final Clock clock = Clock.systemUTC();
  @Inject EvaluationRepository evaluations;
  @Inject Challenges challenges;
  @Inject SubmissionLedger ledger;

  /** Unrounded scores on both splits by the challenge's present evaluator and truth, if any. */
  public Optional<Scores> of(ChallengeView challenge, String submissionId) {
    return evaluations
        .of(submissionId, challenge.evaluatorVersion(), challenge.truthVersion())
        .map(evaluation -> evaluation.scores().inOrderOf(challenge.metrics()));
  }

  /** Records scores, the submission's state and the board's new version in one transaction. */
  public void record(ChallengeView challenge, SubmissionView submission, Scores scores) {
    if (!ledger.lockForScoring(submission.id())) {
      return;
    }
    if (of(challenge, submission.id()).isEmpty()) {
      evaluations.add(
          new Evaluation(
              submission.id(),
              challenge.evaluatorVersion(),
              challenge.truthVersion(),
              scores,
              clock.instant()));
    }
    ledger.scored(submission.id());
    challenges.boardChanged(challenge.id());
  }

  void forget(@Observes SubmissionErased erased) {
    evaluations.removeOf(erased.submissionId());
  }
}
