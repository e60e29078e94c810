package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.attempt.SignInAttempts;
import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.mail.MailText;
import fr.healthdatahub.accounts.mail.Mails;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.time.AccountsClock;
import fr.healthdatahub.accounts.token.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The transactions of choosing another password; hashing is done before they begin. */
@ApplicationScoped
@Transactional
class PasswordChange {
  @Inject PersonRepository people;
  @Inject MailedLinks links;
  @Inject Mails mails;
  @Inject Sessions sessions;
  @Inject Tokens tokens;
  @Inject SignInAttempts attempts;
  @Inject Audit audit;
  @Inject AccountsClock clock;

  void request(String email, Locale locale) {
    if (!mails.accepts(email)) {
      return;
    }
    Optional<Person> known = people.byEmail(email);
    if (known.isEmpty()) {
      mails.queue(MailText.NO_ACCOUNT, email, locale, "", "");
      return;
    }
    Person person = known.get();
    String secret = links.create(person, MailedLink.Purpose.RESET);
    mails.queue(MailText.RESET_PASSWORD, email, person.locale(), person.displayName(), secret);
  }

  PersonView owner(String secret) {
    return people.find(links.personOf(secret, MailedLink.Purpose.RESET)).orElseThrow().view();
  }

  /**
   * Following the link also proves that the address is theirs. Whoever resets a password may do so
   * because somebody else got in: what that one left behind goes, tokens too.
   */
  void reset(String secret, String passwordHash) {
    Person person =
        people.find(links.use(secret, MailedLink.Purpose.RESET).personId()).orElseThrow();
    person.confirm(clock.now());
    tokens.revokeAll(person.id());
    change(person, passwordHash, "password-reset");
  }

  void change(String personId, String passwordHash) {
    change(people.find(personId).orElseThrow(), passwordHash, "password-changed");
  }

  private void change(Person person, String passwordHash, String action) {
    person.changePasswordHash(passwordHash);
    links.discard(person.id(), MailedLink.Purpose.RESET);
    links.discard(person.id(), MailedLink.Purpose.CONFIRM);
    attempts.forget(person.email());
    sessions.endAll(person.id());
    audit.record(person.id(), action, person.id(), Map.of());
  }
}
