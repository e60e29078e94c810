package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys of a table whose rows must differ: which of their columns are numbered, and how. */
final class UniqueKeys implements MomentOrder.KeyNumbers {
  private static final long UNBOUNDED = 1L << 50;
  private static final long MOST_STRIDE = 50;

  private final Table table;
  private final long seed;
  private final long rows;
  private final CellDraw[] draws;
  private final CellFit[] fits;
  private final long[] streams;
  private final Pointer[] pointers;
  private final Unique[] unique;

  /** A column whose cells are numbered by a permutation of the rows. */
  private record Unique(Permutation order, long before, long count, long stride) {
    /** Whether no two of so many rows have the same cell. */
    boolean isAlone(long rows) {
      return before == 1 && count >= rows;
    }
  }

  /**
   * @param draws of all columns; those that must be listed to be told apart are replaced
   * @param pointers of columns whose cells are those of another table; null for the others
   */
  UniqueKeys(
      Table table,
      long seed,
      long rows,
      CellDraw[] draws,
      CellFit[] fits,
      long[] streams,
      Pointer[] pointers) {
    this.table = table;
    this.seed = seed;
    this.rows = rows;
    this.draws = draws;
    this.fits = fits;
    this.streams = streams;
    this.pointers = pointers;
    unique = new Unique[draws.length];
  }

  /**
   * Makes a key unique: one of its columns if it can, else all together.
   *
   * @throws InvalidSchema when there are too few different cells, or it is not known how many
   * @throws TooFewKeys when there are as many as it says
   */
  void add(List<String> key) {
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
      long count =
          Math.min(rows, pointers[i] == null ? draws[i].count() : pointers[i].target().rows());
      if (count == 0) {
        continue;
      }
      Unique digit =
          new Unique(
              order, before, count, pointers[i] == null ? stride(draws[i].count(), count) : 1);
      if (pointers[i] == null) {
        unique[i] = digit;
      } else {
        for (int column : pointers[i].columns()) {
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
    Table other = pointer.target().table();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < pointer.columns().length; i++) {
      int column = pointer.columns()[i];
      if (Arrays.stream(columns).anyMatch(one -> one == column)) {
        names.add(other.columns().get(pointer.cells()[i]).name());
      }
    }
    return (!other.primaryKey().isEmpty() && names.containsAll(other.primaryKey()))
        || other.uniqueKeys().stream().anyMatch(names::containsAll);
  }

  private RuntimeException tooFew(List<String> key, long count, boolean isShared, boolean isCut) {
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
    return new TooFewKeys(count, fewerThanRows(key, count));
  }

  private InvalidSchema fewerThanRows(List<String> key, long count) {
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

  @Override
  public boolean has(int column) {
    return unique[column] != null;
  }

  /** The row to which a numbered column points. */
  long rowOf(int column, long row) {
    return digit(unique[column], row);
  }

  @Override
  public long of(int column, long row) {
    Unique key = unique[column];
    long digit = digit(key, row);
    return key.stride == 1
        ? digit
        : digit * key.stride + (long) (Draws.of(seed, digit, streams[column]).unit() * key.stride);
  }

  private static long digit(Unique key, long row) {
    return key.order.of(row) / key.before % key.count;
  }
}
