package fr.healthdatahub.challenges.metric;

import java.util.Locale;
import java.util.Optional;

/** What a metric needs to know of each case. */
public enum TruthKind {
  /** A label that is 0 or 1. */
  BINARY,
  /** Any finite number. */
  REAL,
  /** A time, and whether the event was observed then or the case was censored. */
  SURVIVAL;

  /** Why a truth does not fit: {@code empty-truth}, {@code truth-not-…}; empty when it does. */
  public Optional<String> mismatch(Truth truth) {
    if (truth.rows() == 0) {
      return Optional.of("empty-truth");
    }
    boolean fits =
        switch (this) {
          case BINARY -> !truth.isSurvival() && truth.isBinary();
          case REAL -> !truth.isSurvival();
          case SURVIVAL -> truth.isSurvival();
        };
    return fits ? Optional.empty() : Optional.of("truth-not-" + name().toLowerCase(Locale.ROOT));
  }
}
