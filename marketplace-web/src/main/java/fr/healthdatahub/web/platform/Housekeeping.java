package fr.healthdatahub.web.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.healthdatahub.accounts.mail.MailDelivery;
import fr.healthdatahub.accounts.retention.Retention;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.affiliation.researcher.Reconfirmations;
import fr.healthdatahub.challenges.submission.Orphans;
import fr.healthdatahub.samples.generation.Generations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What the portal does by itself: send mail, and forget what has run its time. */
@ApplicationScoped
public class Housekeeping {
  private static final String MAIL = "deliver-mail";

  @Inject MailDelivery mail;
  @Inject Retention retention;
  @Inject Generations generations;
  @Inject Reconfirmations reconfirmations;
  @Inject Institutions institutions;
  @Inject Orphans orphans;

  @Produces
  @Dependent
  RecurringTask<Void> deliverMail() {
    return Tasks.recurring(MAIL, FixedDelay.ofSeconds(2))
        .execute((instance, context) -> mail.deliverPending());
  }

  @Produces
  @Dependent
  RecurringTask<Void> forgetEnded() {
    return Tasks.recurring("forget-ended", FixedDelay.of(Duration.ofHours(1)))
        .execute(
            (instance, context) -> {
              retention.sweep();
              generations.removeExpired();
              reconfirmations.sweep();
              institutions.sweep();
              sweepOrphans();
            });
  }

  private void sweepOrphans() {
    try {
      orphans.sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
