package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.attempt.SignInAttempts;
import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.mail.Mails;
import fr.healthdatahub.accounts.role.Roles;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.time.AccountsClock;
import fr.healthdatahub.accounts.token.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;

/** Removes people, and registrations that nobody confirmed. */
@ApplicationScoped
@Transactional
class Erasure {
  private static final Duration UNCONFIRMED = Duration.ofDays(7);

  @Inject PersonRepository people;
  @Inject MailedLinks links;
  @Inject Sessions sessions;
  @Inject Tokens tokens;
  @Inject Roles roles;
  @Inject Mails mails;
  @Inject SignInAttempts attempts;
  @Inject Audit audit;
  @Inject AccountsClock clock;

  void erase(String actorId, Person person) {
    roles.removeAll(person.id());
    sessions.endAll(person.id());
    tokens.removeAll(person.id());
    links.removeAll(person.id());
    mails.removeTo(person.email());
    attempts.forget(person.email());
    people.remove(person);
    audit.record(actorId, "account-erased", person.id(), Map.of());
  }

  int removeUnconfirmed() {
    int removed = links.removeOld();
    for (Person person : people.unconfirmed(clock.now().minus(UNCONFIRMED))) {
      erase(null, person);
      removed++;
    }
    return removed;
  }
}
