package fr.healthdatahub.samples.csv;

import fr.healthdatahub.samples.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How rows of one kind look: which cells vary, and the bytes between them, made once. Most cells of
 * the SNDS are empty or the same for all rows of a kind, and so cost one copy together.
 */
public final class RowShape {
  private static final int WIDEST_CELL = 256;

  private final byte[][] between;
  private final int room;

  private RowShape(byte[][] between) {
    this.between = between;
    int sum = 0;
    for (byte[] bytes : between) {
      sum += bytes.length + WIDEST_CELL;
    }
    room = sum;
  }

  /**
   * A shape of rows.
   *
   * @param constants cells that are the same in all rows, by column
   * @param slots columns that vary, in the published order; “A..B” is a run of columns whose cells,
   *     commas included, are written at once
   * @throws IllegalArgumentException when a column is unknown, twice, or out of order
   */
  public static RowShape of(Table table, Map<String, String> constants, String... slots) {
    return of(table, 0, table.columns().size() - 1, true, constants, slots);
  }

  /** A shape of a run of columns from A to B, without the end of a row. */
  public static RowShape part(
      Table table, String first, String last, Map<String, String> constants, String... slots) {
    return of(table, index(table, first), index(table, last), false, constants, slots);
  }

  /** A shape of lines of any text, in which each § varies; what varies is written as it is. */
  public static RowShape ofText(String text) {
    return new RowShape(
        Arrays.stream((text + "\n").split("§", -1))
            .map(one -> one.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new));
  }

  private static RowShape of(
      Table table,
      int first,
      int last,
      boolean whole,
      Map<String, String> constants,
      String... slots) {
    Set<String> left = new HashSet<>(constants.keySet());
    byte[][] between = new byte[slots.length + 1][];
    StringBuilder text = new StringBuilder();
    int column = first;
    for (int slot = 0; slot <= slots.length; slot++) {
      String[] run = slot < slots.length ? run(table, slots[slot]) : new String[0];
      int stop = slot < slots.length ? index(table, run[0]) : last + 1;
      if (stop < column) {
        throw new IllegalArgumentException(table.name() + ": " + slots[slot] + " is out of order");
      }
      for (; column < stop; column++) {
        String name = table.columns().get(column).name();
        left.remove(name);
        text.append(column > first ? "," : "").append(Csv.cell(constants.getOrDefault(name, "")));
      }
      if (slot < slots.length) {
        text.append(column > first ? "," : "");
        column = index(table, run[run.length - 1]) + 1;
      } else if (whole) {
        text.append(Csv.LINE_END);
      }
      between[slot] = text.toString().getBytes(StandardCharsets.UTF_8);
      text.setLength(0);
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(table.name() + ": " + left + " are no constant columns");
    }
    return new RowShape(between);
  }

  /** The ends of a run of columns; a column's own name may have two points, too. */
  private static String[] run(Table table, String slot) {
    return table.indexOf(slot) >= 0 ? new String[] {slot} : slot.split("\\.\\.", -1);
  }

  private static int index(Table table, String column) {
    int index = table.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(table.name() + " has no column " + column);
    }
    return index;
  }

  byte[] between(int slot) {
    return between[slot];
  }

  int slots() {
    return between.length - 1;
  }

  /** Bytes that a row takes at most, when no cell has more than {@value #WIDEST_CELL}. */
  int room() {
    return room;
  }
}
