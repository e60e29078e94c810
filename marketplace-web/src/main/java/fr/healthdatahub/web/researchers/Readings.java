package fr.healthdatahub.web.researchers;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what each reader read within a window of time; all is forgotten when the next begins. */
final class Readings {
  private final Duration window;
  private final Map<String, Integer> counts = new HashMap<>();
  private long current;

  Readings(Duration window) {
    this.window = window;
  }

  /**
   * Counts something more for a reader, unless that is too much.
   *
   * @param most how much a reader reads within a window
   * @return when the next window begins, if it is too much; nothing was counted then
   */
  synchronized Optional<Instant> count(String who, int amount, int most, Instant now) {
    long number = now.toEpochMilli() / window.toMillis();
    if (number != current) {
      current = number;
      counts.clear();
    }
    int before = counts.getOrDefault(who, 0);
    if (before + amount > most) {
      return Optional.of(Instant.ofEpochMilli((number + 1) * window.toMillis()));
    }
    counts.put(who, before + amount);
    return Optional.empty();
  }
}
