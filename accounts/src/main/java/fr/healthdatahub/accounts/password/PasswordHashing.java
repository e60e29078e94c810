package fr.healthdatahub.accounts.password;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Hashes passwords slowly, on as many threads at a time as there are cores, while a bounded number
 * of others wait; more than that are refused with {@code too-busy} instead of piling up.
 */
@ApplicationScoped
public class PasswordHashing {
  private static final Duration RETRY = Duration.ofSeconds(10);

  @Inject PasswordSettings settings;
  @Inject AccountsClock clock;

  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final AtomicInteger waiting = new AtomicInteger();
  private EncodedHash decoy;

  @PostConstruct
  void makeDecoy() {
    decoy = EncodedHash.of(Secrets.random(), settings.iterations());
  }

  /** Returns a new hash with its parameters, at most 300 characters. */
  public String hash(String password) {
    return onACore(() -> EncodedHash.of(password, settings.iterations()).text());
  }

  /**
   * Compares a password with a hash. Without a hash the same work is done for nothing, so that time
   * does not tell whether there is an account.
   */
  public boolean matches(String password, Optional<String> encoded) {
    EncodedHash expected = encoded.map(EncodedHash::parse).orElse(decoy);
    return onACore(() -> expected.matches(password)) && encoded.isPresent();
  }

  /** Whether a hash was made with less work than a new one. */
  public boolean outdated(String encoded) {
    return EncodedHash.parse(encoded).iterations() < settings.iterations();
  }

  private <T> T onACore(Supplier<T> work) {
    if (waiting.incrementAndGet() > settings.queue() + cores.availablePermits()) {
      waiting.decrementAndGet();
      throw AccountsProblem.tooMany("too-busy", clock.now().plus(RETRY));
    }
    try {
      cores.acquireUninterruptibly();
    } finally {
      waiting.decrementAndGet();
    }
    try {
      return work.get();
    } finally {
      cores.release();
    }
  }
}
