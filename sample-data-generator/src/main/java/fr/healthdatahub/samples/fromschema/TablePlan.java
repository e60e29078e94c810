package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.fromschema.SchemaFile.SchemaTable;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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

  private final Table table;
  private final CellDraw[] draws;
  private final long[] streams;
  private final double[] missing;
  private final String[] none;
  private final Pointer[] pointers;
  private final int[] places;
  private final Unique[] unique;
  private final long seed;
  private final long rows;

  /** Columns that together are those of a row of another table. */
  private record Pointer(TablePlan target, int[] columns, int[] cells, long stream, double none) {}

  /** A column whose cells are numbered by a permutation of the rows. */
  private record Unique(Permutation order, long before, long count, long stride) {}

  /**
   * @param rows of every table
   * @param made plans of the tables to which this one points
   * @throws InvalidSchema when the keys cannot be held
   */
  TablePlan(SchemaTable schema, long seed, long rows, Map<String, TablePlan> made) {
    this.seed = seed;
    this.rows = rows;
    table = schema.table();
    int count = table.columns().size();
    draws = new CellDraw[count];
    streams = new long[count];
    missing = new double[count];
    none = new String[count];
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
      boolean always = column.required() || keys.contains(column.name());
      missing[i] = always ? 0 : field.path("marginal").path("missing").asDouble(USUALLY_MISSING);
      none[i] = none(column, field, schema.schema());
    }
    pointers(made);
    if (!table.primaryKey().isEmpty()) {
      unique(table.primaryKey());
    }
    table.uniqueKeys().forEach(this::unique);
  }

  private static String none(Column column, JsonNode field, JsonNode schema) {
    JsonNode words = field.has("missingValues") ? field.get("missingValues") : null;
    if (words == null) {
      words = schema.path("missingValues");
    }
    return words.size() > 0 && !column.required() ? words.get(0).asText() : "";
  }

  private void pointers(Map<String, TablePlan> made) {
    List<ForeignKey> longestFirst = new ArrayList<>(table.foreignKeys());
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
      if (held > 0 || (itself && key.referenced().stream().anyMatch(key.columns()::contains))) {
        throw new InvalidSchema(
            new Label(
                table.name() + " : la clé " + key.columns() + " partage des champs avec une autre",
                table.name() + ": the key " + key.columns() + " shares fields with another"));
      }
      double empty = 0;
      for (int column : columns) {
        empty = Math.max(empty, missing[column]);
      }
      Pointer pointer =
          new Pointer(target, columns, cells, Seeds.stream(table.name() + key.columns()), empty);
      for (int i = 0; i < columns.length; i++) {
        pointers[columns[i]] = pointer;
        places[columns[i]] = cells[i];
      }
    }
  }

  private boolean leadsTo(int[] columns, ForeignKey key) {
    for (int i = 0; i < columns.length; i++) {
      Pointer first = pointers[columns[i]];
      Pointer second = first.target.pointers[places[columns[i]]];
      if (second == null
          || !second.target.table.name().equals(key.table())
          || first.target.places[places[columns[i]]]
              != second.target.table.indexOf(key.referenced().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Makes a key unique: one of its columns if it can, else all together. */
  private void unique(List<String> key) {
    int[] columns = key.stream().mapToInt(table::indexOf).toArray();
    Permutation order = new Permutation(rows, Seeds.mix(seed, 0, Seeds.stream(table.name() + key)));
    Set<Pointer> seen = new HashSet<>();
    List<Integer> units = new ArrayList<>();
    for (int i : columns) {
      if (unique[i] != null && unique[i].count >= rows) {
        return;
      }
      if (pointers[i] == null) {
        if (draws[i].count() >= rows) {
          unique[i] = new Unique(order, 1, rows, stride(draws[i].count(), rows));
          return;
        }
        units.add(i);
      } else if (seen.add(pointers[i])) {
        units.add(i);
      }
    }
    long before = 1;
    for (int i : units) {
      long count = Math.min(rows, pointers[i] == null ? draws[i].count() : rows);
      if (unique[i] != null) {
        throw new InvalidSchema(
            new Label(
                table.name() + " : " + table.columns().get(i).name() + " est dans deux clés",
                table.name() + ": " + table.columns().get(i).name() + " is in two keys"));
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
    throw new InvalidSchema(
        new Label(
            table.name()
                + " : la clé "
                + key
                + " n'a que "
                + before
                + " valeurs pour "
                + rows
                + " lignes ; demandez moins de lignes ou élargissez la clé",
            table.name()
                + ": the key "
                + key
                + " has "
                + before
                + " values only for "
                + rows
                + " rows; ask for fewer rows or widen the key"));
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
      long digit = digit(key, row);
      long within =
          key.stride == 1 ? 0 : (long) (Draws.of(seed, digit, streams[column]).unit() * key.stride);
      return draws[column].numbered(digit * key.stride + within);
    }
    Draws random = Draws.of(seed, row, streams[column]);
    return random.chance(missing[column]) ? none[column] : draws[column].drawn(random);
  }

  /** Rows among which a key chooses: of its own table, those before. */
  private long rows(Pointer pointer, long row) {
    return pointer.target == this ? row : pointer.target.rows;
  }

  private static long digit(Unique key, long row) {
    return key.order.of(row) / key.before % key.count;
  }
}
