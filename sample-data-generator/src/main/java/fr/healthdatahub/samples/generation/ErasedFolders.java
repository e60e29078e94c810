package fr.healthdatahub.samples.generation;

import com.github.kagkarlsson.scheduler.Scheduler;
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
import java.time.Instant;

/**
 * The job that removes the files of an erased generation: written down in the transaction that
 * erases it, done after it, among the short jobs.
 */
@ApplicationScoped
public class ErasedFolders {
  private static final String NAME = "remove-erased-folder";

  @Inject GenerationFolders folders;
  @Inject Provider<Scheduler> scheduler;

  /** The task that the Hub's scheduler runs; its data are the generation's id. */
  @Produces
  @Dependent
  OneTimeTask<String> task() {
    return Tasks.oneTime(NAME, String.class)
        .execute((instance, context) -> remove(instance.getData()));
  }

  void writeDown(@Observes(during = TransactionPhase.IN_PROGRESS) GenerationErased erased) {
    scheduler
        .get()
        .schedule(task().instance(erased.generationId(), erased.generationId()), Instant.now());
  }

  void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) GenerationErased erased) {
    scheduler.get().triggerCheckForDueExecutions();
  }

  private void remove(String generationId) {
    try {
      folders.remove(generationId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
