package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.attempt.SignInAttempts;
import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.password.PasswordHashing;
import fr.healthdatahub.accounts.password.PasswordRules;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.AccountsProblem.Kind;
import fr.healthdatahub.accounts.role.Roles;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.accounts.token.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * People and their accounts. Whatever hashes a password runs outside a transaction, so that no
 * connection is held meanwhile. The one door to accounts: its length is what it tells of refusals,
 * the work is done by what it injects.
 */
@ApplicationScoped
@Transactional
public class People {
  private static final int AT_ONCE = 500;

  @Inject PersonRepository people;
  @Inject Registration registration;
  @Inject PasswordChange passwordChange;
  @Inject SignInAttempts attempts;
  @Inject PasswordHashing hashing;
  @Inject Sessions sessions;
  @Inject Tokens tokens;
  @Inject Roles roles;
  @Inject Audit audit;
  @Inject Erasure erasure;
  @Inject Event<NameChanged> nameChanged;

  /**
   * Registers a person, who then gets a mail with a link to confirm. The caller learns nothing
   * about whether the address is known: its owner gets a mail that says so instead.
   *
   * @param email the address
   * @param displayName the name that others see, 2 to 60 characters
   * @param password 12 to 128 characters
   * @param locale French or English
   * @param returnPath where the link to confirm leads back to: a path of the portal that the caller
   *     has checked, at most 200 characters, or null
   * @throws AccountsProblem invalid, with a violation a field: {@code email-syntax}, {@code
   *     display-name-length}, {@code display-name-characters}, {@code password-length}, {@code
   *     password-too-common}, {@code password-is-email}, {@code locale-unsupported}; too many:
   *     {@code too-busy}
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void register(
      String email, String displayName, String password, Locale locale, String returnPath) {
    String tidyEmail = ProfileRules.tidyEmail(email);
    String tidyName = ProfileRules.tidyName(displayName);
    ProfileRules.check(tidyEmail, tidyName, password, locale);
    String hash = hashing.hash(password);
    try {
      registration.store(tidyEmail, tidyName, hash, locale, returnPath);
    } catch (PersistenceException e) {
      // Somebody registered the address in the same moment; now it is known.
      registration.store(tidyEmail, tidyName, hash, locale, returnPath);
    }
  }

  /**
   * Sends the link to confirm an address once more; whoever has none to confirm gets a mail that
   * says so. The caller learns nothing.
   *
   * @param locale the language of the mail when there is no account
   * @throws AccountsProblem invalid: {@code email-syntax}, {@code locale-unsupported}
   */
  public void requestConfirmation(String email, Locale locale) {
    String tidyEmail = ProfileRules.tidyEmail(email);
    ProfileRules.require(ProfileRules.email(tidyEmail));
    ProfileRules.require(ProfileRules.locale(locale));
    registration.sendAgain(tidyEmail, locale);
  }

  /**
   * Where the registration that a link confirms was on its way to, if anywhere.
   *
   * @throws AccountsProblem invalid: {@code link-not-valid}
   */
  public Optional<String> returnPath(String secret) {
    return registration.returnPath(secret);
  }

  /**
   * Confirms the address of the person who followed a mailed link, and opens the account with the
   * password that they give there: whoever registered the address, only a reader of its mailbox
   * gets in. A link works once, for 24 hours; a refused password does not use it up, and a followed
   * one makes all others of the address worthless.
   *
   * @throws AccountsProblem invalid: {@code link-not-valid} and the password's codes; too many:
   *     {@code too-busy}
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public PersonView confirm(String secret, String password) {
    PersonView owner = registration.owner(secret);
    ProfileRules.require(PasswordRules.check(password, owner.email()));
    return registration.confirm(secret, hashing.hash(password));
  }

  /**
   * Makes sure that a confirmed person with this address and password exists; for setting up the
   * portal and its demonstration. The rules of {@link #register} hold.
   *
   * @return the person's id
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public String registerConfirmed(
      String email, String displayName, String password, Locale locale) {
    String tidyEmail = ProfileRules.tidyEmail(email);
    String tidyName = ProfileRules.tidyName(displayName);
    ProfileRules.check(tidyEmail, tidyName, password, locale);
    Optional<Person> known = people.byEmail(tidyEmail).filter(Person::confirmed);
    if (known.isPresent() && hashing.matches(password, Optional.of(known.get().passwordHash()))) {
      return known.get().id();
    }
    return registration.storeConfirmed(tidyEmail, tidyName, hashing.hash(password), locale);
  }

  /**
   * Sends a link to choose another password; to an address without an account goes a mail that says
   * so. The caller learns nothing.
   *
   * @param locale the language of the mail when there is no account
   * @throws AccountsProblem invalid: {@code email-syntax}, {@code locale-unsupported}
   */
  public void requestReset(String email, Locale locale) {
    String tidyEmail = ProfileRules.tidyEmail(email);
    ProfileRules.require(ProfileRules.email(tidyEmail));
    ProfileRules.require(ProfileRules.locale(locale));
    passwordChange.request(tidyEmail, locale);
  }

  /**
   * Sets another password for the person who followed a mailed link, ends all their sessions and
   * revokes all their tokens. A link works once, for one hour; a refused password does not use it
   * up.
   *
   * @throws AccountsProblem invalid: {@code link-not-valid} and the password's codes
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void reset(String secret, String newPassword) {
    PersonView owner = passwordChange.owner(secret);
    ProfileRules.require(PasswordRules.check(newPassword, owner.email()));
    passwordChange.reset(secret, hashing.hash(newPassword));
  }

  /**
   * Sets another password for a signed-in person and ends all their sessions: the caller opens a
   * new one. Tokens keep working.
   *
   * @throws AccountsProblem invalid: {@code wrong-password} on {@code currentPassword}, and the
   *     password's codes; too many: {@code too-many-failures}, as at sign-in
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void changePassword(String personId, String currentPassword, String newPassword) {
    Person person = require(personId);
    prove(person, "currentPassword", currentPassword);
    ProfileRules.require(PasswordRules.check(newPassword, person.email()));
    passwordChange.change(personId, hashing.hash(newPassword));
  }

  /** Somebody whose account is set up. */
  public record Newcomer(String email, String displayName, Locale locale) {}

  /**
   * Makes sure that all of them have confirmed accounts; for a demonstration, whose many accounts
   * share one password and its hash.
   *
   * @return ids by e-mail address
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public Map<String, String> registerAllConfirmed(List<Newcomer> all, String password) {
    String hash = hashing.hash(password);
    Map<String, String> ids = new HashMap<>();
    for (Newcomer one : all) {
      String email = ProfileRules.tidyEmail(one.email());
      String name = ProfileRules.tidyName(one.displayName());
      ProfileRules.check(email, name, password, one.locale());
      ids.put(one.email(), registration.storeConfirmed(email, name, hash, one.locale()));
    }
    return ids;
  }

  /**
   * Returns a person.
   *
   * @throws AccountsProblem not found, {@code no-such-person}
   */
  public PersonView get(String personId) {
    return require(personId).view();
  }

  /** Finds a person by id; nobody when the account was erased. */
  public Optional<PersonView> find(String personId) {
    return people.find(personId).map(Person::view);
  }

  /** Finds a person by e-mail address, in any case, confirmed or not. */
  public Optional<PersonView> findByEmail(String email) {
    return people.byEmail(ProfileRules.tidyEmail(email)).map(Person::view);
  }

  /** Returns display names by id; ids that nobody has are left out. */
  public Map<String, String> names(Collection<String> personIds) {
    return each(personIds, Person::displayName);
  }

  /** Returns e-mail addresses by id; ids that nobody has are left out. */
  public Map<String, String> emails(Collection<String> personIds) {
    return each(personIds, Person::email);
  }

  private Map<String, String> each(Collection<String> personIds, Function<Person, String> told) {
    List<String> ids = new ArrayList<>(new HashSet<>(personIds));
    Map<String, String> all = new HashMap<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
      people.all(some).forEach(person -> all.put(person.id(), told.apply(person)));
    }
    return all;
  }

  /** Changes the name that others see; errors as in {@link #register}. */
  public void changeDisplayName(String personId, String displayName) {
    String tidyName = ProfileRules.tidyName(displayName);
    ProfileRules.require(ProfileRules.displayName(tidyName));
    require(personId).changeDisplayName(tidyName);
    nameChanged.fire(new NameChanged(personId));
  }

  /** Changes the language of mails and pages; errors as in {@link #register}. */
  public void changeLocale(String personId, Locale locale) {
    ProfileRules.require(ProfileRules.locale(locale));
    require(personId).changeLocale(locale);
  }

  /** Returns all that the accounts know about a person. */
  public PersonExport export(String personId) {
    return new PersonExport(
        get(personId),
        roles.of(personId),
        sessions.of(personId),
        tokens.of(personId),
        audit.of(personId));
  }

  /**
   * Erases a person: profile, sessions, tokens, roles, links and mails, and whatever other modules
   * hold of them ({@link AccountErased}). The audit keeps their id, which then names nobody.
   *
   * @throws AccountsProblem conflict, {@code last-administrator}
   */
  public void erase(String actorId, String personId) {
    erasure.erase(actorId, personId);
  }

  /**
   * Erases the account of a signed-in person who gives their password once more.
   *
   * @throws AccountsProblem invalid: {@code wrong-password} on {@code password}; too many: {@code
   *     too-many-failures}, as at sign-in; conflict, {@code last-administrator}
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void leave(String personId, String password) {
    prove(require(personId), "password", password);
    erasure.erase(personId, personId);
  }

  /** Removes links that ran out a day ago and registrations not confirmed in 7 days. */
  public int removeUnconfirmed() {
    return erasure.removeUnconfirmed();
  }

  /** Refuses, as sign-in does, whoever does not know the person's password. */
  private void prove(Person person, String field, String password) {
    attempts.refuseWhenTooMany(person.email(), null);
    boolean right =
        hashing.matches(password == null ? "" : password, Optional.of(person.passwordHash()));
    attempts.settle(person.email(), null, right);
    if (!right) {
      throw AccountsProblem.invalid(field, "wrong-password");
    }
  }

  private Person require(String personId) {
    return people
        .find(personId)
        .orElseThrow(() -> AccountsProblem.of(Kind.NOT_FOUND, "no-such-person"));
  }
}
