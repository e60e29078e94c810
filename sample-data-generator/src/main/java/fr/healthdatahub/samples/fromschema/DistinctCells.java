package fr.healthdatahub.samples.fromschema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The first values of a column whose numbers do not surely give other ones, each once. They are
 * listed while a table is planned, in the order of their numbers, so that every thread and shard
 * has the same.
 */
final class DistinctCells implements CellDraw {
  /** More rows would need too much memory. */
  static final long MOST = 1_000_000;

  private static final long ATTEMPTS = 10_000_000;
  private static final long CHARACTERS = 100_000_000;

  private final List<String> values;
  private final boolean isWhole;

  private DistinctCells(Set<String> values, boolean isWhole) {
    this.values = new ArrayList<>(values);
    this.isWhole = isWhole;
  }

  /**
   * Lists values.
   *
   * @param wanted how many are enough
   */
  static DistinctCells of(CellDraw draw, CellFit fit, long wanted) {
    Set<String> values = new LinkedHashSet<>();
    long tried = 0;
    long characters = 0;
    while (tried < Math.min(draw.count(), ATTEMPTS)
        && values.size() < Math.min(wanted, MOST)
        && characters < CHARACTERS) {
      String text = draw.numbered(tried++);
      characters += text.length();
      if (fit.fits(text)) {
        values.add(text);
      }
    }
    return new DistinctCells(values, tried == draw.count());
  }

  /** Whether there are no others. */
  boolean isWhole() {
    return isWhole;
  }

  @Override
  public long count() {
    return values.size();
  }

  @Override
  public String numbered(long number) {
    return values.get((int) number);
  }
}
