package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.mail.MailText;
import fr.healthdatahub.accounts.mail.Mails;
import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The transactions of opening an account; hashing is done before they begin. */
@ApplicationScoped
@Transactional
class Registration {
  @Inject PersonRepository people;
  @Inject MailedLinks links;
  @Inject Mails mails;
  @Inject Audit audit;
  @Inject AccountsClock clock;

  void store(
      String email, String displayName, String passwordHash, Locale locale, String returnPath) {
    if (!mails.accepts(email)) {
      return;
    }
    Optional<Person> known = people.byEmail(email);
    if (known.filter(Person::confirmed).isPresent()) {
      Person person = known.get();
      mails.queue(MailText.ALREADY_REGISTERED, email, person.locale(), person.displayName(), "");
      return;
    }
    Person person =
        known.orElseGet(() -> new Person(email, displayName, passwordHash, locale, clock.now()));
    if (known.isEmpty()) {
      people.add(person);
    }
    // Somebody else may register the same address: each link gives the name that its mail says.
    String secret = links.createFor(person, displayName, locale, returnPath);
    mails.queue(MailText.CONFIRM, email, locale, displayName, secret);
  }

  void sendAgain(String email, Locale locale) {
    if (!mails.accepts(email)) {
      return;
    }
    Optional<Person> known = people.byEmail(email);
    if (known.isEmpty()) {
      mails.queue(MailText.NO_ACCOUNT, email, locale, "", "");
      return;
    }
    Person person = known.get();
    if (person.confirmed()) {
      mails.queue(MailText.ALREADY_REGISTERED, email, person.locale(), person.displayName(), "");
      return;
    }
    String secret = links.createAgain(person);
    mails.queue(MailText.CONFIRM, email, person.locale(), person.displayName(), secret);
  }

  PersonView owner(String secret) {
    return people.find(links.personOf(secret, MailedLink.Purpose.CONFIRM)).orElseThrow().view();
  }

  Optional<String> returnPath(String secret) {
    return links.returnPathOf(secret, MailedLink.Purpose.CONFIRM);
  }

  /**
   * Opens the account with a password of whoever reads the mailbox: one that came with a
   * registration may be that of somebody else, who waits for the link to be followed.
   */
  PersonView confirm(String secret, String passwordHash) {
    MailedLink link = links.use(secret, MailedLink.Purpose.CONFIRM);
    Person person = people.find(link.personId()).orElseThrow();
    link.apply(person);
    person.changePasswordHash(passwordHash);
    links.discard(person.id(), MailedLink.Purpose.CONFIRM);
    person.confirm(clock.now());
    audit.record(person.id(), "account-confirmed", person.id(), Map.of());
    return person.view();
  }

  /** Creates a confirmed person, or gives the one with that address another password hash. */
  String storeConfirmed(String email, String displayName, String passwordHash, Locale locale) {
    Optional<Person> known = people.byEmail(email);
    Person person;
    if (known.isPresent()) {
      person = known.get();
      person.changePasswordHash(passwordHash);
    } else {
      person = new Person(email, displayName, passwordHash, locale, clock.now());
      people.add(person);
    }
    person.confirm(clock.now());
    audit.record(null, "account-set-up", person.id(), Map.of());
    return person.id();
  }
}
