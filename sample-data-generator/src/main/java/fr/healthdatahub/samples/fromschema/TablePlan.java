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
  private final UniqueKeys unique;
  private final MomentOrder moments;
  private final long seed;
  private final long rows;

  /**
   * Plans a table. One to which keys point, such as a list of codes, has no more rows than its own
   * keys have values.
   *
   * @param rows that are asked for
   * @param made plans of the tables to which this one points
   * @param pointedTo names of columns to which keys point
   * @throws InvalidSchema when the keys cannot be held
   */
  static TablePlan of(
      SchemaTable schema,
      long seed,
      long rows,
      Map<String, TablePlan> made,
      Set<String> pointedTo) {
    try {
      return new TablePlan(schema, seed, rows, made, pointedTo);
    } catch (TooFewKeys few) {
      if (pointedTo.isEmpty()) {
        throw few.words();
      }
      return of(schema, seed, few.count(), made, pointedTo);
    }
  }

  private TablePlan(
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
    unique = new UniqueKeys(table, seed, rows, draws, fits, streams, pointers);
    if (!table.primaryKey().isEmpty()) {
      unique.add(table.primaryKey());
    }
    table.uniqueKeys().forEach(unique::add);
    boolean[] isPointer = new boolean[count];
    for (int i = 0; i < count; i++) {
      isPointer[i] = pointers[i] != null;
    }
    moments = new MomentOrder(table, draws, isPointer, unique);
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
    Pointer second = first.target().pointers[places[columns[0]]];
    if (second == null || !second.target().table.name().equals(key.table())) {
      return false;
    }
    for (int i = 0; i < columns.length; i++) {
      int place = places[columns[i]];
      if (pointers[columns[i]] != first
          || first.target().pointers[place] != second
          || first.target().places[place]
              != second.target().table.indexOf(key.referenced().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A cell that comes from another table must be right here, too. */
  private void requireFit(int column, Pointer pointer) {
    Column from = table.columns().get(column);
    Column to = pointer.target().table.columns().get(places[column]);
    boolean isText = from.type() == ColumnType.TEXT && to.type() == ColumnType.INTEGER;
    if (isNumber(from) != isNumber(to) && !(isText && to.limits().values().isEmpty())) {
      // Parquet keeps 012 and 12.0 as the number that they are, and not as text.
      throw wrong(
          from.name() + " mène à " + to.name() + " ; il faut deux nombres, ou aucun",
          from.name() + " points to " + to.name() + "; both must be numbers, or none");
    }
    if (fits[column].isSureOf(pointer.target().fits[places[column]])) {
      return;
    }
    long step = Math.max(1, pointer.target().rows / COMPARED);
    for (long row = 0; row < pointer.target().rows; row += step) {
      String text = pointer.target().cell(places[column], row);
      Label wrong = fits[column].wrong(text);
      boolean mayMiss = !always[column] && from.missing().contains(text);
      if (wrong != null && !mayMiss) {
        String other = pointer.target().table.name();
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

  private InvalidSchema wrong(String fr, String en) {
    return new InvalidSchema(new Label(fr, en)).at(table.name());
  }

  Table table() {
    return table;
  }

  int columns() {
    return draws.length;
  }

  long rows() {
    return rows;
  }

  /** The cell of a column in a row, as text. */
  String cell(int column, long row) {
    Pointer pointer = pointers[column];
    if (pointer != null) {
      Draws random = Draws.of(seed, row, pointer.stream());
      if (random.chance(pointer.none())) {
        return none[column];
      }
      long other =
          unique.has(column)
              ? unique.rowOf(column, row)
              : (long) (random.unit() * rows(pointer, row));
      return other < 0 || (pointer.target() == this && row == 0)
          ? none[column]
          : pointer.target().cell(places[column], other);
    }
    if (unique.has(column)) {
      return draws[column].numbered(unique.of(column, row));
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

  /** Rows among which a key chooses: of its own table, those before. */
  private long rows(Pointer pointer, long row) {
    return pointer.target() == this ? row : pointer.target().rows;
  }
}
