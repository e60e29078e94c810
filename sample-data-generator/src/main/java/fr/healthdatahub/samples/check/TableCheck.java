package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.csv.BrokenCsv;
import fr.healthdatahub.samples.csv.RowCursor;
import fr.healthdatahub.samples.parquet.read.UnreadableParquet;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.Table;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

/**
 * Checks the rows of one table in one pass: of CSV all cells, of Parquet those that rules of rows
 * look at.
 */
final class TableCheck {
  /** Keys that wait for their rows; one more is taken for an orphan. */
  private static final int MOST_UNDECIDED = 1_000_000;

  private final Table table;
  private final TableFile file;
  private final long pageMemory;
  private long rows;
  private final CheckReport report;
  private final KeyIndex keys;
  private final Column[] columns;
  private final Set<Integer> looked = new TreeSet<>();
  private final int[] judged;
  private final List<Key> kept = new ArrayList<>();
  private final List<Pointer> pointers = new ArrayList<>();
  private final List<Undecided> undecided = new ArrayList<>();
  private final TimeRules times;

  /** A key of this table. */
  private record Key(Fingerprints values, int[] cells, boolean unique, String names) {}

  /**
   * A key of this table that points to another, or to itself.
   *
   * @param table to which it points
   * @param values that this one has
   */
  private record Pointer(String table, Fingerprints values, int[] cells, String names) {}

  /** A key that points to a row of its own table which did not come yet. */
  private record Undecided(Pointer pointer, long fingerprint, long row, String cells) {}

  /**
   * @param pageMemory bytes that the open pages of a Parquet file may take
   */
  TableCheck(Table table, TableFile file, KeyIndex keys, CheckReport report, long pageMemory) {
    this.table = table;
    this.file = file;
    this.pageMemory = pageMemory;
    this.report = report;
    this.keys = keys;
    columns = table.columns().toArray(Column[]::new);
    for (List<String> key : keys.keysOf(table.name())) {
      kept.add(
          new Key(
              keys.of(table.name(), key),
              cells(key),
              key.equals(table.primaryKey()) || table.uniqueKeys().contains(key),
              String.join(",", key)));
    }
    for (ForeignKey key : table.foreignKeys()) {
      Fingerprints values = keys.of(key.table(), key.referenced());
      if (values != null) {
        String names = String.join(",", key.columns());
        pointers.add(new Pointer(key.table(), values, cells(key.columns()), names));
      }
    }
    times = new TimeRules(table, keys, this::found);
    looked.addAll(times.cells());
    judged = file.isParquet() ? looked.stream().mapToInt(i -> i).toArray() : all();
  }

  /** The cells that this looks at. */
  Set<Integer> looked() {
    return looked;
  }

  private int[] all() {
    return IntStream.range(0, columns.length).toArray();
  }

  private int[] cells(List<String> names) {
    int[] cells = names.stream().mapToInt(table::indexOf).toArray();
    Arrays.stream(cells).forEach(looked::add);
    return cells;
  }

  static long fingerprint(RowCursor row, int[] cells) {
    long fingerprint = 0;
    for (int cell : cells) {
      fingerprint = Fingerprints.add(fingerprint, row.bytes(cell), row.start(cell), row.end(cell));
    }
    return fingerprint;
  }

  void run() throws IOException {
    for (int part = 0; part < file.paths().size(); part++) {
      part(part);
    }
    undecided.forEach(this::decide);
  }

  /** After all else: compares the files with what is said of their bytes. */
  void compare() throws IOException {
    for (int part = 0; part < file.paths().size() && !report.has(table.name()); part++) {
      String other = file.broken(part);
      if (other != null) {
        report.add(new Finding(table.name(), 0, "", Rule.OTHER_FILE, other));
      }
    }
  }

  private void decide(Undecided one) {
    if (keys.isComplete(table.name()) && !one.pointer.values.contains(one.fingerprint)) {
      report.add(new Finding(table.name(), one.row, one.pointer.names, Rule.ORPHAN, one.cells));
    }
  }

  private void part(int part) throws IOException {
    long before = rows;
    boolean isBegun = false;
    try (RowCursor row = file.open(part, table, pageMemory, looked)) {
      if (!row.next()) {
        unreadable(0, columns[0].name(), Rule.OTHER_HEADER, "");
        return;
      }
      if (!hasHeader(row)) {
        return;
      }
      isBegun = true;
      while (row.next()) {
        rows++;
        if (row.cells() != columns.length) {
          found("", Rule.CELL_COUNT, row.cells() + " / " + columns.length);
        } else {
          row(row);
        }
      }
    } catch (NoSuchFileException e) {
      unreadable(0, "", Rule.NO_FILE, file.name(part));
      return;
    } catch (UnreadableParquet e) {
      Rule rule = Rule.valueOf(e.flaw().name());
      unreadable(isBegun ? rows + 1 : 0, e.column(), rule, e.found());
    } catch (BrokenCsv e) {
      unreadable(rows + 1, "", Rule.valueOf(e.flaw().name()), file.name(part));
    } catch (EOFException | ZipException e) {
      unreadable(rows + 1, "", Rule.DAMAGED, file.name(part));
    }
    report.read(rows - before, file.bytes(part));
  }

  /** From a row on, or at all: keys that point here are not looked up, as all may be there. */
  private void unreadable(long row, String column, Rule rule, String found) {
    keys.giveUp(table.name());
    report.add(new Finding(table.name(), row, column, rule, found));
  }

  private boolean hasHeader(RowCursor row) {
    for (int i = 0; i < Math.max(columns.length, row.cells()); i++) {
      String wanted = i < columns.length ? columns[i].name() : "";
      String found = i < row.cells() ? row.text(i) : "";
      if (!wanted.equals(found)) {
        unreadable(0, wanted, Rule.OTHER_HEADER, found);
        return false;
      }
    }
    return true;
  }

  private void row(RowCursor row) {
    for (int i : judged) {
      if (!row.isApproved(i)) {
        cell(row, i);
      }
    }
    for (Pointer pointer : pointers) {
      if (!isMissing(row, pointer.cells)) {
        follow(pointer, row);
      }
    }
    int value = kept.isEmpty() ? 0 : times.valueOf(row);
    for (Key key : kept) {
      if (!key.values.put(fingerprint(row, key.cells), value)
          && key.unique
          && !isMissing(row, key.cells)) {
        found(key.names, Rule.DUPLICATE_KEY, texts(row, key.cells));
      }
    }
    times.check(row);
  }

  private void cell(RowCursor row, int cell) {
    Rule broken = CellRules.broken(columns[cell], row, cell);
    if (broken == null) {
      row.approve(cell);
    } else {
      found(columns[cell].name(), broken, row.text(cell));
    }
  }

  private void follow(Pointer pointer, RowCursor row) {
    if (!keys.isComplete(pointer.table)) {
      return;
    }
    long fingerprint = fingerprint(row, pointer.cells);
    if (pointer.values.contains(fingerprint)) {
      return;
    }
    String cells = texts(row, pointer.cells);
    // What a row of this table points to may come later.
    if (pointer.table.equals(table.name()) && undecided.size() < MOST_UNDECIDED) {
      undecided.add(new Undecided(pointer, fingerprint, rows, cells));
    } else {
      found(pointer.names, Rule.ORPHAN, cells);
    }
  }

  /** Whether a cell of a key stands for no value, so that the key points to nothing. */
  private boolean isMissing(RowCursor row, int[] cells) {
    for (int cell : cells) {
      if (row.isEmpty(cell)) {
        return true;
      }
      if (columns[cell].missing().size() > 1 && columns[cell].missing().contains(row.text(cell))) {
        return true;
      }
    }
    return false;
  }

  private static String texts(RowCursor row, int[] cells) {
    List<String> texts = new ArrayList<>();
    for (int cell : cells) {
      texts.add(row.text(cell));
    }
    return String.join(",", texts);
  }

  private void found(String column, Rule rule, String cell) {
    report.add(new Finding(table.name(), rows, column, rule, cell));
  }
}
