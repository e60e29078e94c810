package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks researchers every six months whether they are still there. Without an answer a profile is
 * hidden after a month, and erased half a year later.
 */
@ApplicationScoped
@Transactional
public class Reconfirmations {
  private static final Duration HALF_A_YEAR = Duration.ofDays(182);
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final int AT_ONCE = 200;

  @Inject ResearcherRepository repository;
  @Inject Researchers researchers;
  @Inject ReconfirmationMails mails;
  @Inject RegistryVersion registry;
  @Inject AffiliationClock clock;

  /**
   * Does what is due; to be called now and then, on any node.
   *
   * @return how many were asked, hidden or erased
   */
  public int sweep() {
    Instant now = clock.now();
    List<Researcher> toAsk = repository.toAsk(now.minus(HALF_A_YEAR), AT_ONCE);
    for (Researcher one : toAsk) {
      one.ask(now);
      mails.ask(one.personId(), A_MONTH.toDays());
    }
    List<Researcher> toHide = repository.toHide(now.minus(A_MONTH));
    toHide.forEach(one -> one.hide(now));
    if (!toHide.isEmpty()) {
      registry.change();
    }
    List<Researcher> toErase = repository.toErase(now.minus(HALF_A_YEAR));
    toErase.forEach(researchers::erase);
    return toAsk.size() + toHide.size() + toErase.size();
  }
}
