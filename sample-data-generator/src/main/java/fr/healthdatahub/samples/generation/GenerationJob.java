package fr.healthdatahub.samples.generation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The job of generating: written down in the transaction that accepts a request, tried up to three
 * times. It takes minutes, so it runs beside the short jobs and not among them.
 */
@ApplicationScoped
public class GenerationJob {
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final String NAME = "generate-sample";
  private static final Logger LOG = Logger.getLogger(GenerationJob.class.getName());

  @Inject GenerationWorker worker;
  @Inject GenerationLedger ledger;

  @Inject @LongWork Provider<Scheduler> scheduler;

  /** The task that the Hub's scheduler of long work runs. */
  @Produces
  @Dependent
  @LongWork
  OneTimeTask<String> task() {
    return Tasks.oneTime(NAME, String.class)
        .onFailure(this::tryAgain)
        .execute((instance, context) -> run(instance.getData()));
  }

  void writeDown(@Observes(during = TransactionPhase.IN_PROGRESS) GenerationRequested requested) {
    scheduler
        .get()
        .schedule(
            task().instance(requested.generationId(), requested.generationId()), Instant.now());
  }

  void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) GenerationRequested requested) {
    scheduler.get().triggerCheckForDueExecutions();
  }

  private void run(String generationId) {
    try {
      worker.generate(generationId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void tryAgain(ExecutionComplete complete, ExecutionOperations<String> operations) {
    if (complete.getCause().map(Throwable::getCause).orElse(null) instanceof InterruptedException) {
      operations.reschedule(complete, Instant.now()); // The portal stops; its next life goes on.
      return;
    }
    int failures = complete.getExecution().consecutiveFailures + 1;
    if (failures < ATTEMPTS) {
      operations.reschedule(complete, Instant.now().plus(PAUSE));
      return;
    }
    String generationId = (String) complete.getExecution().taskInstance.getData();
    LOG.log(
        Level.SEVERE,
        complete.getCause().orElse(null),
        () -> "Gave up generating " + generationId + " after " + ATTEMPTS + " attempts");
    ledger.fail(generationId, "generation-failed");
    operations.remove();
  }
}
