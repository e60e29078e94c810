package fr.healthdatahub.challenges.submission;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * The job that removes the files of erased submissions: written down in the transaction that erases
 * them, done after it. A file that others handed in, too, stays.
 */
@ApplicationScoped
public class ErasedFiles {
  private static final String NAME = "remove-erased-files";

  @Inject Orphans orphans;
  @Inject Provider<Scheduler> scheduler;
  @Inject Event<Written> written;

  private record Written() {}

  /** The task that the Hub's scheduler runs; its data are digests, one a line. */
  @Produces
  @Dependent
  OneTimeTask<String> task() {
    return Tasks.oneTime(NAME, String.class)
        .execute((instance, context) -> instance.getData().lines().forEach(this::remove));
  }

  void writeDown(Collection<String> digests) {
    if (!digests.isEmpty()) {
      scheduler
          .get()
          .schedule(
              task().instance(UUID.randomUUID().toString(), String.join("\n", digests)),
              Instant.now());
      written.fire(new Written());
    }
  }

  void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written now) {
    scheduler.get().triggerCheckForDueExecutions();
  }

  private void remove(String sha256) {
    try {
      orphans.remove(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
