package fr.healthdatahub.challenges.predictions;

import java.util.ArrayList;
import java.util.List;

/** Gathers the flaws of one file: keeps the first ones, counts all. */
final class Flaws {
  static final int KEPT = 20;

  private final List<Flaw> kept = new ArrayList<>();
  private long count;

  void add(String code, long row, long line, String column, String found, String expected) {
    if (kept.size() < KEPT) {
      kept.add(new Flaw(code, row, line, column, found, expected));
    }
    count++;
  }

  /** Whether an excerpt of the next flaw would be kept at all. */
  boolean wantsMore() {
    return kept.size() < KEPT;
  }

  /** For a flaw after which reading on makes no sense; it comes first, for it explains most. */
  InvalidPredictions stop(
      String code, long row, long line, String column, String found, String expected) {
    kept.add(0, new Flaw(code, row, line, column, found, expected));
    if (kept.size() > KEPT) {
      kept.remove(KEPT);
    }
    count++;
    return new InvalidPredictions(kept, count);
  }

  void throwIfAny() {
    if (count > 0) {
      throw new InvalidPredictions(kept, count);
    }
  }
}
