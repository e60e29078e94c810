package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the cells of a column are distributed.
 *
 * @param column its name
 * @param filled share of the cells that are not empty, 0 to 1
 * @param kind what the groups are
 * @param groups in order; empty where every cell differs
 */
public record Distribution(String column, double filled, Kind kind, List<Group> groups) {
  private static final int MOST_VALUES = 12;
  private static final int BINS = 10;

  /** What the groups of a distribution are. */
  public enum Kind {
    /** The most frequent values. */
    VALUES,
    /** Ranges of equal width. */
    RANGES,
    /** Nothing to show: identifiers and free texts. */
    NONE
  }

  /**
   * A group of cells.
   *
   * @param name a value, or “from–to”
   * @param share of the cells that are not empty, 0 to 1
   */
  public record Group(String name, double share) {}

  /** Counts the cells of one column. */
  static final class Counter {
    private static final int MOST_KEPT = 5_000;

    private final Column column;
    private final Map<String, Integer> values = new HashMap<>();
    private long cells;
    private long filled;

    Counter(Column column) {
      this.column = column;
    }

    void add(String cell) {
      cells++;
      if (!column.missing().contains(cell)) {
        filled++;
        if (values.size() < MOST_KEPT || values.containsKey(cell)) {
          values.merge(cell, 1, Integer::sum);
        }
      }
    }

    Distribution distribution() {
      double share = cells == 0 ? 0 : (double) filled / cells;
      boolean numbers = column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
      if (values.size() <= MOST_VALUES) {
        return new Distribution(column.name(), share, Kind.VALUES, mostFrequent());
      }
      if (numbers) {
        return new Distribution(column.name(), share, Kind.RANGES, ranges());
      }
      if (column.type() == ColumnType.DATE) {
        return new Distribution(column.name(), share, Kind.VALUES, years());
      }
      boolean repeats = values.size() * 3L < filled && values.size() < MOST_KEPT;
      return new Distribution(
          column.name(),
          share,
          repeats ? Kind.VALUES : Kind.NONE,
          repeats ? mostFrequent() : List.of());
    }

    private List<Group> mostFrequent() {
      return values.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(MOST_VALUES)
          .map(one -> new Group(one.getKey(), (double) one.getValue() / filled))
          .toList();
    }

    private List<Group> years() {
      Map<String, Integer> years = new HashMap<>();
      values.forEach((day, count) -> years.merge(day.substring(0, 4), count, Integer::sum));
      double sum = years.values().stream().mapToInt(Integer::intValue).sum();
      return years.entrySet().stream()
          .sorted(Comparator.comparing(Map.Entry::getKey))
          .map(one -> new Group(one.getKey(), one.getValue() / sum))
          .toList();
    }

    private List<Group> ranges() {
      double least = Double.MAX_VALUE;
      double most = -Double.MAX_VALUE;
      long sum = 0;
      for (Map.Entry<String, Integer> one : values.entrySet()) {
        double value = Double.parseDouble(one.getKey());
        least = Math.min(least, value);
        most = Math.max(most, value);
        sum += one.getValue();
      }
      double width = (most - least) / BINS;
      long[] counts = new long[BINS];
      for (Map.Entry<String, Integer> one : values.entrySet()) {
        double value = Double.parseDouble(one.getKey());
        counts[(int) Math.min(BINS - 1, (value - least) / width)] += one.getValue();
      }
      List<Group> groups = new ArrayList<>();
      for (int i = 0; i < BINS; i++) {
        String name = number(least + i * width) + "–" + number(least + (i + 1) * width);
        groups.add(new Group(name, (double) counts[i] / sum));
      }
      return groups;
    }

    private static String number(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? String.valueOf((long) value)
          : String.format(Locale.ROOT, "%.3g", value);
    }
  }
}
