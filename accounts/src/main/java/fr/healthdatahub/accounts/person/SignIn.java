package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.attempt.SignInAttempts;
import fr.healthdatahub.accounts.password.PasswordHashing;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.AccountsProblem.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds out who somebody is from an e-mail address and a password. */
@ApplicationScoped
public class SignIn {
  @Inject PersonRepository people;
  @Inject PasswordHashing hashing;
  @Inject SignInAttempts attempts;

  /**
   * Checks a password; known and unknown addresses get the same answer after the same work. Runs
   * outside a transaction, so that no connection is held while hashing.
   *
   * @param email the address, in any case
   * @param password the password
   * @param address the network address that the attempt comes from, or null for none
   * @return the person's id
   * @throws AccountsProblem unauthenticated: {@code wrong-credentials}, or {@code
   *     email-not-confirmed} when the password is right; too many: {@code too-many-failures} after
   *     five failures of the account or the address in 15 minutes, {@code too-busy}
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String authenticate(String email, String password, String address) {
    String account = ProfileRules.tidyEmail(email);
    attempts.refuseWhenTooMany(account, address);
    Optional<Person> person = people.byEmail(account);
    String given = password == null ? "" : password;
    boolean right = hashing.matches(given, person.map(Person::passwordHash));
    attempts.settle(account, address, right);
    if (!right) {
      throw AccountsProblem.of(Kind.UNAUTHENTICATED, "wrong-credentials");
    }
    Person known = person.orElseThrow();
    if (!known.confirmed()) {
      throw AccountsProblem.of(Kind.UNAUTHENTICATED, "email-not-confirmed");
    }
    if (hashing.outdated(known.passwordHash())) {
      people.rehash(known.id(), known.passwordHash(), hashing.hash(given));
    }
    return known.id();
  }
}
