package fr.healthdatahub.accounts.retention;

import fr.healthdatahub.accounts.attempt.SignInAttempts;
import fr.healthdatahub.accounts.mail.Mails;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.token.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Removes what has served its purpose; to be called now and then, on any node. */
@ApplicationScoped
public class Retention {
  @Inject Sessions sessions;
  @Inject Tokens tokens;
  @Inject SignInAttempts attempts;
  @Inject Mails mails;
  @Inject People people;

  /**
   * Removes ended sessions, failures that no longer count, links a day after they ran out,
   * registrations not confirmed in 7 days, tokens 30 days after they expired, and mails 30 days
   * after they were written.
   *
   * @return how many rows went
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public int sweep() {
    return sessions.removeEnded()
        + tokens.removeExpired()
        + attempts.removeOld()
        + mails.removeOld()
        + people.removeUnconfirmed();
  }
}
