package fr.healthdatahub.sdk;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * How calls are made. {@code hub.with(Options.defaults().retries(0)).me()} makes one call without
 * another try.
 *
 * @param timeout how long one try waits for the beginning of an answer
 * @param retries how many more tries after the first, when a fault passes; 0 for none
 * @param language in which the Hub answers
 * @param idempotencyKey your name for the next submission, or null for a new one each call
 */
public record Options(Duration timeout, int retries, Locale language, String idempotencyKey) {
  /** Checks what people give. */
  public Options {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("The timeout must be more than nothing");
    }
    if (retries < 0) {
      throw new IllegalArgumentException("Retries must be 0 or more");
    }
    Objects.requireNonNull(language, "language");
  }

  /** Two minutes, four more tries, the language of this machine. */
  public static Options defaults() {
    return new Options(Duration.ofMinutes(2), 4, Locale.getDefault(), null);
  }

  /** The same with another timeout. */
  public Options timeout(Duration other) {
    return new Options(other, retries, language, idempotencyKey);
  }

  /** The same with another number of more tries. */
  public Options retries(int other) {
    return new Options(timeout, other, language, idempotencyKey);
  }

  /** The same in another language, French or English. */
  public Options language(Locale other) {
    return new Options(timeout, retries, other, idempotencyKey);
  }

  /** The same with a key of one's own, under which a submission is made once at most. */
  public Options idempotencyKey(String other) {
    return new Options(timeout, retries, language, other);
  }
}
