package fr.healthdatahub.web.personal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.healthdatahub.accounts.person.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.time.Instant;

/**
 * Erases what every feature holds of a person whose account is erased, and looks once more an hour
 * later: a request that was under way in that moment may have written after it.
 */
@ApplicationScoped
public class ErasedAccounts {
  private static final String NAME = "erase-once-more";
  private static final Duration LATER = Duration.ofHours(1);

  @Inject Instance<PersonalData> held;
  @Inject Provider<Scheduler> scheduler;

  /** The task that the Hub's scheduler runs; its data are the id that names nobody any more. */
  @Produces
  @Dependent
  OneTimeTask<String> task() {
    return Tasks.oneTime(NAME, String.class)
        .execute((instance, context) -> erase(instance.getData()));
  }

  void follow(@Observes AccountErased erased) {
    String personId = erased.personId();
    erase(personId);
    scheduler.get().schedule(task().instance(personId, personId), Instant.now().plus(LATER));
  }

  private void erase(String personId) {
    held.forEach(feature -> feature.erase(personId));
  }
}
