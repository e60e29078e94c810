package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.fromschema.SchemaFile.SchemaTable;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the cells of a table are made. A cell depends on the seed, its column and its row only; so a
 * key that points to another table is the cell of a row of that table, made again.
 */
final class TablePlan {
  private static final double USUALLY_MISSING = 0.05;
  private static final long UNBOUNDED = 1L << 50;
  private static final long MOST_STRIDE = 50;

  /** So many cells of another table are compared with what a key's own column asks for. */
  private static final long COMPARED = 1_000_000;

  private final Table table;
  private final CellDraw[] draws;
  private final long[] streams;
  private final double[] missing;
  private final String[] none;
  private final CellFit[] fits;
  private final boolean[] always;
  private final Pointer[] pointers;
  private final int[] places;
  private final Unique[] unique;
  private final MomentOrder moments;
  private final long seed;
  private final long rows;

  /** Columns that together are those of a row of another table. */
  private record Pointer(TablePlan target, int[] columns, int[] cells, long stream, double none) {}

  /** A column whose cells are numbered by a permutation of the rows. */
  private record Unique(Permutation order, long before, long count, long stride) {
    /** Whether no two of so many rows have the same cell. */
    boolean isAlone(long rows) {
      return before == 1 && count >= rows;
    }
  }

  /**
   * @param rows of every table
   * @param made plans of the tables to which this one points
   * @param pointedTo names of columns to which keys point
   * @throws InvalidSchema when the keys cannot be held
   */
  TablePlan(
      SchemaTable schema,
      long seed,
      long rows,
      Map<String, TablePlan> made,
      Set<String> pointedTo) {
    this.seed = seed;
    this.rows = rows;
    table = schema.table();
    int count = table.columns().size();
    draws = new CellDraw[count];
    streams = new long[count];
    missing = new double[count];
    none = new String[count];
    fits = new CellFit[count];
    always = new boolean[count];
    pointers = new Pointer[count];
    places = new int[count];
    unique = new Unique[count];
    Set<String> keys = new HashSet<>(table.primaryKey());
    table.uniqueKeys().forEach(keys::addAll);
    for (int i = 0; i < count; i++) {
      Column column = table.columns().get(i);
      JsonNode field = schema.schema().get("fields").get(i);
      draws[i] = CellDraws.of(column, field);
      streams[i] = Seeds.stream(table.name() + "." + column.name());
      fits[i] = new CellFit(column);
      always[i] =
          column.required() || keys.contains(column.name()) || pointedTo.contains(column.name());
      missing[i] = always[i] ? 0 : field.path("marginal").path("missing").asDouble(USUALLY_MISSING);
      none[i] = none(column, field, schema.schema());
    }
    pointers(made);
    if (!table.primaryKey().isEmpty()) {
      unique(table.primaryKey());
    }
    table.uniqueKeys().forEach(this::unique);
    boolean[] isPointer = new boolean[count];
    for (int i = 0; i < count; i++) {
      isPointer[i] = pointers[i] != null;
    }
    moments = new MomentOrder(table, draws, isPointer, new KeyNumbers());
    for (int i = 0; i < count; i++) {
      if (pointers[i] != null) {
        requireFit(i, pointers[i]);
      }
    }
  }

  private static String none(Column column, JsonNode field, JsonNode schema) {
    JsonNode words = field.has("missingValues") ? field.get("missingValues") : null;
    if (words == null) {
      words = schema.path("missingValues");
    }
    return words.size() > 0 && !column.required() ? words.get(0).asText() : "";
  }

  private void pointers(Map<String, TablePlan> made) {
    List<ForeignKey> longestFirst = new ArrayList<>(new LinkedHashSet<>(table.foreignKeys()));
    longestFirst.sort((a, b) -> b.columns().size() - a.columns().size());
    for (ForeignKey key : longestFirst) {
      int[] columns = key.columns().stream().mapToInt(table::indexOf).toArray();
      long held = Arrays.stream(columns).filter(i -> pointers[i] != null).count();
      if (held == columns.length && leadsTo(columns, key)) {
        continue; // A longer key gives these cells, and they point there from its table, too.
      }
      boolean itself = key.table().equals(table.name());
      TablePlan target = itself ? this : made.get(key.table());
      int[] cells = key.referenced().stream().mapToInt(target.table::indexOf).toArray();
      if (held > 0) {
        throw wrong(
            "la clé " + key.columns() + " partage des champs avec une autre",
            "the key " + key.columns() + " shares fields with another");
      }
      double empty = 0;
      boolean isAlways = false;
      for (int column : columns) {
        empty = Math.max(empty, missing[column]);
        isAlways |= always[column];
      }
      if (itself && (isAlways || key.referenced().stream().anyMatch(key.columns()::contains))) {
        throw wrong(
            "la clé "
                + key.columns()
                + " mène à des lignes d'avant de sa propre table, et la première n'en a pas ;"
                + " ses champs doivent pouvoir manquer, hors required et de toute autre clé",
            "the key "
                + key.columns()
                + " points to rows before in its own table, and the first has none; its fields"
                + " must be free to be missing, not required and in no other key");
      }
      Pointer pointer =
          new Pointer(
              target,
              columns,
              cells,
              Seeds.stream(table.name() + key.columns()),
              isAlways ? 0 : empty);
      for (int i = 0; i < columns.length; i++) {
        pointers[columns[i]] = pointer;
        places[columns[i]] = cells[i];
        always[columns[i]] = isAlways;
      }
    }
  }

  /** Whether the cells of one key are those of a row to which another key leads. */
  private boolean leadsTo(int[] columns, ForeignKey key) {
    Pointer first = pointers[columns[0]];
    Pointer second = first.target.pointers[places[columns[0]]];
    if (second == null || !second.target.table.name().equals(key.table())) {
      return false;
    }
    for (int i = 0; i < columns.length; i++) {
      int place = places[columns[i]];
      if (pointers[columns[i]] != first
          || first.target.pointers[place] != second
          || first.target.places[place] != second.target.table.indexOf(key.referenced().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A cell that comes from another table must be right here, too. */
  private void requireFit(int column, Pointer pointer) {
    Column from = table.columns().get(column);
    Column to = pointer.target.table.columns().get(places[column]);
    boolean isText = from.type() == ColumnType.TEXT && to.type() == ColumnType.INTEGER;
    if (isNumber(from) != isNumber(to) && !(isText && to.limits().values().isEmpty())) {
      // Parquet keeps 012 and 12.0 as the number that they are, and not as text.
      throw wrong(
          from.name() + " mène à " + to.name() + " ; il faut deux nombres, ou aucun",
          from.name() + " points to " + to.name() + "; both must be numbers, or none");
    }
    if (fits[column].isSureOf(pointer.target.fits[places[column]])) {
      return;
    }
    long step = Math.max(1, pointer.target.rows / COMPARED);
    for (long row = 0; row < pointer.target.rows; row += step) {
      String text = pointer.target.cell(places[column], row);
      Label wrong = fits[column].wrong(text);
      boolean mayMiss = !always[column] && from.missing().contains(text);
      if (wrong != null && !mayMiss) {
        String other = pointer.target.table.name();
        throw wrong(
            from.name()
                + " mène à "
                + other
                + ", où « "
                + text
                + " » "
                + wrong.fr()
                + " de "
                + from.name()
                + " ; donnez aux deux champs les mêmes contraintes",
            from.name()
                + " points to "
                + other
                + ", where \""
                + text
                + "\" "
                + wrong.en()
                + " of "
                + from.name()
                + "; give both fields the same constraints");
      }
    }
  }

  private static boolean isNumber(Column column) {
    return column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
  }

  /** Makes a key unique: one of its columns if it can, else all together. */
  private void unique(List<String> key) {
    int[] columns = key.stream().mapToInt(table::indexOf).toArray();
    Permutation order = new Permutation(rows, Seeds.mix(seed, 0, Seeds.stream(table.name() + key)));
    Set<Pointer> seen = new HashSet<>();
    List<Integer> units = new ArrayList<>();
    boolean isShared = false;
    for (int i : columns) {
      if (unique[i] != null
          && unique[i].isAlone(rows)
          && (pointers[i] == null || isKey(pointers[i], columns))) {
        return;
      }
      if (pointers[i] == null && draws[i].isInjective() && draws[i].count() >= rows) {
        unique[i] = new Unique(order, 1, rows, stride(draws[i].count(), rows));
        return;
      }
      if (unique[i] != null) {
        isShared = true;
      } else if (pointers[i] == null || (isKey(pointers[i], columns) && seen.add(pointers[i]))) {
        units.add(i);
      }
    }
    long before = 1;
    boolean isCut = false;
    for (int i : units) {
      if (pointers[i] == null && !draws[i].isInjective()) {
        DistinctCells listed = DistinctCells.of(draws[i], fits[i], rows);
        draws[i] = listed;
        isCut |= !listed.isWhole() && listed.count() < rows;
      }
      long count = Math.min(rows, pointers[i] == null ? draws[i].count() : rows);
      if (count == 0) {
        continue;
      }
      Unique digit =
          new Unique(
              order, before, count, pointers[i] == null ? stride(draws[i].count(), count) : 1);
      if (pointers[i] == null) {
        unique[i] = digit;
      } else {
        for (int column : pointers[i].columns) {
          unique[column] = digit;
        }
      }
      before = PatternNode.times(before, count);
      if (before >= rows) {
        return;
      }
    }
    throw tooFew(key, before, isShared, isCut);
  }

  /** Whether the cells of a pointer that are in a key are different for different rows. */
  private static boolean isKey(Pointer pointer, int[] columns) {
    Table other = pointer.target.table;
    Set<String> names = new HashSet<>();
    for (int i = 0; i < pointer.columns.length; i++) {
      int column = pointer.columns[i];
      if (Arrays.stream(columns).anyMatch(one -> one == column)) {
        names.add(other.columns().get(pointer.cells[i]).name());
      }
    }
    return (!other.primaryKey().isEmpty() && names.containsAll(other.primaryKey()))
        || other.uniqueKeys().stream().anyMatch(names::containsAll);
  }

  private InvalidSchema tooFew(List<String> key, long count, boolean isShared, boolean isCut) {
    if (isShared) {
      return wrong(
          "la clé " + key + " partage des champs avec une autre clé ; ôtez-en une",
          "the key " + key + " shares fields with another key; leave one out");
    }
    if (isCut) {
      return wrong(
          "la clé "
              + key
              + " peut avoir deux fois la même valeur ; jusqu'à "
              + DistinctCells.MOST
              + " sont cherchées, "
              + count
              + " trouvées pour "
              + rows
              + " lignes ; demandez moins de lignes ou un motif plus simple",
          "the key "
              + key
              + " may have the same value twice; up to "
              + DistinctCells.MOST
              + " are looked for, and "
              + count
              + " were found for "
              + rows
              + " rows; ask for fewer rows or a simpler pattern");
    }
    return wrong(
        "la clé "
            + key
            + " n'a que "
            + count
            + " valeurs pour "
            + rows
            + " lignes ; demandez moins de lignes ou élargissez la clé",
        "the key "
            + key
            + " has "
            + count
            + " values only for "
            + rows
            + " rows; ask for fewer rows or widen the key");
  }

  private InvalidSchema wrong(String fr, String en) {
    return new InvalidSchema(new Label(fr, en)).at(table.name());
  }

  /** How far apart neighbouring keys are; without a bound, not so far that they become long. */
  private static long stride(long values, long keys) {
    return values > UNBOUNDED ? MOST_STRIDE : values / keys;
  }

  int columns() {
    return draws.length;
  }

  /** The cell of a column in a row, as text. */
  String cell(int column, long row) {
    Pointer pointer = pointers[column];
    Unique key = unique[column];
    if (pointer != null) {
      Draws random = Draws.of(seed, row, pointer.stream);
      if (random.chance(pointer.none)) {
        return none[column];
      }
      long other = key == null ? (long) (random.unit() * rows(pointer, row)) : digit(key, row);
      return other < 0 || (pointer.target == this && row == 0)
          ? none[column]
          : pointer.target.cell(places[column], other);
    }
    if (key != null) {
      return draws[column].numbered(keyNumber(column, row));
    }
    Draws random = Draws.of(seed, row, streams[column]);
    if (random.chance(missing[column])) {
      // An order in time is that of texts, and a word for a missing one would be out of it.
      return moments.has(column) ? "" : none[column];
    }
    return moments.has(column)
        ? moments.cell(column, row, seed, streams)
        : draws[column].drawn(random);
  }

  private long keyNumber(int column, long row) {
    Unique key = unique[column];
    long digit = digit(key, row);
    return key.stride == 1
        ? digit
        : digit * key.stride + (long) (Draws.of(seed, digit, streams[column]).unit() * key.stride);
  }

  /** What keys of this table choose, for the order in time of its moments. */
  private final class KeyNumbers implements MomentOrder.KeyNumbers {
    @Override
    public boolean has(int column) {
      return unique[column] != null;
    }

    @Override
    public long of(int column, long row) {
      return keyNumber(column, row);
    }
  }

  /** Rows among which a key chooses: of its own table, those before. */
  private long rows(Pointer pointer, long row) {
    return pointer.target == this ? row : pointer.target.rows;
  }

  private static long digit(Unique key, long row) {
    return key.order.of(row) / key.before % key.count;
  }
}
