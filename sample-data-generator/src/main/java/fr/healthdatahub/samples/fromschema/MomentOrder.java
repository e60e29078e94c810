package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.schema.ColumnType;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Moments of a row of which one must not come before another: {@code inOrder} of the schema, and
 * pairs of the SNDS that are checked by name. Each is drawn between those before it and the latest
 * that leaves room for those after it.
 */
final class MomentOrder {
  private static final List<List<String>> BY_NAME =
      List.of(
          List.of("EXE_SOI_DTD", "EXE_SOI_DTF"),
          List.of("PRE_PRE_DTD", "EXE_SOI_DTD"),
          List.of("ENT_DAT", "SOR_DAT"),
          List.of("IMB_ALD_DTD", "IMB_ALD_DTF"),
          List.of("MLL_CTA_DSD", "MLL_CTA_DSF"));

  private final Table table;
  private final KeyNumbers keys;
  private final MomentCells[] cells;
  private final long[] first;
  private final long[] last;
  private final List<List<Integer>> before = new ArrayList<>();

  /** The columns, each after those that come before it in time. */
  private final List<Integer> order = new ArrayList<>();

  /** Which of the moments of a column a key of the table chooses. */
  interface KeyNumbers {
    /** Whether a key chooses them. */
    boolean has(int column);

    /** Its number, from 0, in a row. */
    long of(int column, long row);
  }

  /**
   * @param draws of all columns
   * @param isPointer columns whose cells are those of another table
   * @throws InvalidSchema when an order cannot be held
   */
  MomentOrder(Table table, CellDraw[] draws, boolean[] isPointer, KeyNumbers keys) {
    this.table = table;
    this.keys = keys;
    cells = new MomentCells[draws.length];
    first = new long[draws.length];
    last = new long[draws.length];
    for (int i = 0; i < draws.length; i++) {
      before.add(new ArrayList<>());
    }
    List<List<String>> pairs = new ArrayList<>(BY_NAME);
    pairs.addAll(table.inOrder());
    for (List<String> pair : pairs) {
      if (pair.size() != 2) {
        throw wrong(pair);
      }
      int one = table.indexOf(pair.get(0));
      int other = table.indexOf(pair.get(1));
      if (one >= 0 && other >= 0 && areCompared(one, other)) {
        if (isPointer[one] || isPointer[other] || !areOrdered(draws[one], draws[other], one)) {
          throw wrong(pair);
        }
        cells[one] = (MomentCells) draws[one];
        cells[other] = (MomentCells) draws[other];
        before.get(other).add(one);
      }
    }
    sort();
    leaveRoom();
  }

  private boolean areCompared(int first, int second) {
    ColumnType one = table.columns().get(first).type();
    ColumnType other = table.columns().get(second).type();
    return one == ColumnType.MOMENT ? other == one : isDay(one) && isDay(other);
  }

  private static boolean isDay(ColumnType type) {
    return type == ColumnType.DATE || type == ColumnType.DAY_MONTH_YEAR;
  }

  /** Days are compared as such, other moments as texts. */
  private boolean areOrdered(CellDraw first, CellDraw second, int column) {
    return first instanceof MomentCells one
        && second instanceof MomentCells other
        && (isDay(table.columns().get(column).type()) || one.hasOrderOf(other));
  }

  private void sort() {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        left.add(i);
      }
    }
    while (!left.isEmpty()) {
      List<Integer> ready =
          left.stream().filter(i -> before.get(i).stream().noneMatch(left::contains)).toList();
      if (ready.isEmpty()) {
        throw wrong(left.stream().map(i -> table.columns().get(i).name()).toList());
      }
      order.addAll(ready);
      left.removeAll(ready);
    }
  }

  /** What comes before ends no later than what comes after, which begins no earlier. */
  private void leaveRoom() {
    for (int i : order) {
      first[i] = cells[i].first();
      last[i] = cells[i].last();
      before.get(i).forEach(one -> first[i] = Math.max(first[i], first[one]));
    }
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      before.get(i).forEach(one -> last[one] = Math.min(last[one], last[i]));
    }
    for (int i : order) {
      boolean isMoved = !before.get(i).isEmpty() || last[i] < cells[i].last();
      if (first[i] > last[i] || (isMoved && keys.has(i))) {
        throw wrong(List.of(table.columns().get(i).name()));
      }
    }
  }

  private InvalidSchema wrong(List<String> names) {
    return new InvalidSchema(
            new Label(
                "l'ordre dans le temps de "
                    + names
                    + " ne peut être tenu ; il faut deux champs de dates de même type, de même"
                    + " format (l'année d'abord) et de bornes communes, sans enum, clé étrangère ni autre"
                    + " valeur manquante, sans tourner en rond ; le second n'est dans aucune clé",
                "the order in time of "
                    + names
                    + " cannot be held; it takes two fields of dates of the same type, the same"
                    + " format (year first) and common bounds, without enum, foreign key or other missing"
                    + " value, without a circle; the second is in no key"))
        .at(table.name());
  }

  /** Whether the cells of a column stand in an order with others. */
  boolean has(int column) {
    return cells[column] != null;
  }

  String cell(int column, long row, long seed, long[] streams) {
    return cells[column].text(step(column, row, seed, streams));
  }

  private long step(int column, long row, long seed, long[] streams) {
    long[] steps = new long[cells.length];
    for (int i : order) {
      long least = first[i];
      for (int one : before.get(i)) {
        least = Math.max(least, steps[one]);
      }
      steps[i] =
          keys.has(i)
              ? least + keys.of(i, row)
              : least + (long) (Draws.of(seed, row, ~streams[i]).unit() * (last[i] - least + 1));
      if (i == column) {
        break;
      }
    }
    return steps[column];
  }
}
