package fr.healthdatahub.sdk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Which faults pass, and how long to wait for it. */
final class Retries {
  private static final Set<Integer> PASSING = Set.of(408, 502, 503, 504);
  private static final int TOO_MANY = 429;

  /** A Hub that asks for more patience than this is left to the caller. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private static final long FIRST_MILLIS = 200;
  private static final int MOST_DOUBLINGS = 5;

  private Retries() {}

  /**
   * How long to wait before another try; empty when there is none.
   *
   * @param done how many tries there were
   */
  static Optional<Duration> pause(HubException failure, int done, int retries) {
    if (done > retries || !passes(failure)) {
      return Optional.empty();
    }
    return Optional.of(failure.retryAfter().orElseGet(() -> backoff(done)));
  }

  /** {@code Retry-After} in seconds or as a date; empty when it is neither. */
  static Optional<Duration> retryAfter(String header, Instant now) {
    try {
      return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip()))));
    } catch (NumberFormatException notSeconds) {
      return date(header, now);
    }
  }

  private static Optional<Duration> date(String header, Instant now) {
    try {
      Instant at =
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static boolean passes(HubException failure) {
    if (failure.retryAfter().filter(wait -> wait.compareTo(LONGEST_WAIT) > 0).isPresent()) {
      return false;
    }
    return failure instanceof HubException.Unreachable
        || PASSING.contains(failure.status())
        || failure.status() == TOO_MANY && failure.retryAfter().isPresent();
  }

  /** Doubles with each try; random, so that many clients do not come back at once. */
  private static Duration backoff(int done) {
    long most = FIRST_MILLIS << Math.min(done, MOST_DOUBLINGS);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most));
  }
}
