package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.attempt.SignInAttempts;
import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.mail.Mails;
import fr.healthdatahub.accounts.role.Roles;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.time.AccountsClock;
import fr.healthdatahub.accounts.token.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
  @Inject Event<AccountErased> erased;
  @Inject Event<NameChanged> nameChanged;

  /** Nothing happens when somebody erased the account a moment ago. */
  void erase(String actorId, String personId) {
    // Locked, so that nobody signs in or makes a token meanwhile.
    people.lock(personId).ifPresent(person -> erase(actorId, person));
  }

  private void erase(String actorId, Person person) {
    erased.fire(new AccountErased(person.id()));
    roles.removeAll(person.id());
    sessions.endAll(person.id());
    tokens.removeAll(person.id());
    links.removeAll(person.id());
    mails.removeTo(person.email());
    attempts.forget(person.email());
    people.remove(person);
    nameChanged.fire(new NameChanged(person.id()));
    audit.record(actorId, "account-erased", person.id(), Map.of());
  }

  int removeUnconfirmed() {
    int removed = links.removeOld();
    for (Person person : people.unconfirmed(clock.now().minus(UNCONFIRMED))) {
      erase(null, person.id());
      removed++;
    }
    return removed;
  }
}
