package fr.healthdatahub.accounts.attempt;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts failed sign-ins per account and per address over the last 15 minutes, on all nodes
 * together. Accounts that do not exist count alike.
 */
@ApplicationScoped
@Transactional
public class SignInAttempts {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  @Inject AttemptRepository attempts;
  @Inject AttemptSettings settings;
  @Inject AccountsClock clock;

  /**
   * Refuses when the account or the address has failed too often; cheap, before any hashing.
   *
   * @param email the account, lower-case
   * @param address the network address, or null when there is none
   * @throws AccountsProblem too many, {@code too-many-failures}, with the instant to try again
   */
  public void refuseWhenTooMany(String email, String address) {
    origins(email, address).forEach(this::refuseWhenTooMany);
  }

  /**
   * Counts the outcome of an attempt. Attempts that ran at the same time queue here, and those that
   * come after the last permitted failure are refused whatever their outcome, so that guessing in
   * parallel learns nothing more.
   *
   * @throws AccountsProblem as {@link #refuseWhenTooMany(String, String)}
   */
  public void settle(String email, String address, boolean passed) {
    List<Origin> origins = origins(email, address);
    // Always in the same order, so that two attempts cannot wait for each other.
    origins.stream().map(Origin::lock).distinct().sorted().forEach(attempts::lock);
    origins.forEach(this::refuseWhenTooMany);
    if (passed) {
      attempts.remove(origins.get(0));
    } else {
      origins.forEach(origin -> attempts.add(origin, clock.now()));
    }
  }

  /** Forgets the failures of an account whose owner has chosen another password. */
  public void forget(String email) {
    attempts.remove(Origin.account(email, settings.perAccount()));
  }

  /** Removes failures that no longer count. */
  public int removeOld() {
    return attempts.removeBefore(clock.now().minus(WINDOW));
  }

  private List<Origin> origins(String email, String address) {
    List<Origin> origins = new ArrayList<>();
    origins.add(Origin.account(email, settings.perAccount()));
    if (address != null) {
      origins.add(Origin.address(address, settings.perAddress()));
    }
    return origins;
  }

  private void refuseWhenTooMany(Origin origin) {
    List<Instant> failures = attempts.latest(origin, clock.now().minus(WINDOW));
    if (failures.size() >= origin.limit()) {
      Instant retryAfter = failures.get(failures.size() - 1).plus(WINDOW);
      throw AccountsProblem.tooMany("too-many-failures", retryAfter);
    }
  }
}
