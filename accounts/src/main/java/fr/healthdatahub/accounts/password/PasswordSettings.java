package fr.healthdatahub.accounts.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much work a password's hash is, and how many may wait for theirs. */
@ApplicationScoped
class PasswordSettings {
  /** The least that OWASP advises for PBKDF2 with HMAC-SHA-512. */
  static final int FEWEST_ITERATIONS = 210_000;

  /** Iterations of a new hash; fewer than 210,000 are raised to that. */
  @Inject
  @ConfigProperty(name = "hub.password.iterations", defaultValue = "210000")
  int iterations;

  /** How many requests may wait for a core to hash on; one hash takes about 0.2 s. */
  @Inject
  @ConfigProperty(name = "hub.password.queue", defaultValue = "64")
  int queue;

  int iterations() {
    return Math.max(FEWEST_ITERATIONS, iterations);
  }

  int queue() {
    return queue;
  }
}
