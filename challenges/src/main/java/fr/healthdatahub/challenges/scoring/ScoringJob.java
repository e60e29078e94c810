package fr.healthdatahub.challenges.scoring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.healthdatahub.challenges.submission.SubmissionQueued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The job of scoring: written down in the transaction that accepts a submission, tried up to five
 * times, then given up in sight of the organiser.
 */
@ApplicationScoped
public class ScoringJob {
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final String NAME = "score-submission";

  private static final Logger LOG = Logger.getLogger(ScoringJob.class.getName());

  @Inject ScoringWorker worker;
  @Inject Provider<Scheduler> scheduler;

  /** The task that the Hub's scheduler runs. */
  @Produces
  @Dependent
  OneTimeTask<String> task() {
    return Tasks.oneTime(NAME, String.class)
        .onFailure(this::tryAgain)
        .execute((instance, context) -> run(instance.getData()));
  }

  /** Each request for a score is a job of its own; the result is unique all the same. */
  void writeDown(@Observes(during = TransactionPhase.IN_PROGRESS) SubmissionQueued queued) {
    scheduler
        .get()
        .schedule(
            task().instance(UUID.randomUUID().toString(), queued.submissionId()), Instant.now());
  }

  void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) SubmissionQueued queued) {
    scheduler.get().triggerCheckForDueExecutions();
  }

  private void run(String submissionId) {
    try {
      worker.score(submissionId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tryAgain(ExecutionComplete complete, ExecutionOperations<String> operations) {
    int failures = complete.getExecution().consecutiveFailures + 1;
    if (failures < ATTEMPTS) {
      Duration pause = FIRST_PAUSE.multipliedBy(1L << (2 * (failures - 1)));
      operations.reschedule(complete, Instant.now().plus(pause));
      return;
    }
    String submissionId = (String) complete.getExecution().taskInstance.getData();
    LOG.log(
        Level.SEVERE,
        complete.getCause().orElse(null),
        () -> "Gave up scoring submission " + submissionId + " after " + ATTEMPTS + " attempts");
    worker.giveUp(submissionId);
    operations.remove();
  }
}
