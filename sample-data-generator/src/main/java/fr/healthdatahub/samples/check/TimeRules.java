package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.csv.RowCursor;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import fr.healthdatahub.samples.schema.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules of order in time that the tables of the SNDS follow: care ends after it begins, is
 * prescribed before it is given, lies between birth and death, and acts lie inside their stay. A
 * rule applies where a table has its columns.
 */
final class TimeRules {
  private static final String PEOPLE = "IR_BEN_R";
  private static final int ALIVE = 16_000_101;
  private static final int MOST_DIGITS = 9;
  private static final List<String[]> IN_ORDER =
      List.of(
          new String[] {"EXE_SOI_DTD", "EXE_SOI_DTF"},
          new String[] {"PRE_PRE_DTD", "EXE_SOI_DTD"},
          new String[] {"ENT_DAT", "SOR_DAT"},
          new String[] {"IMB_ALD_DTD", "IMB_ALD_DTF"},
          new String[] {"MLL_CTA_DSD", "MLL_CTA_DSF"});

  /** Days that lie in the year of birth or later. */
  private static final List<String> IN_LIFE = List.of("EXE_SOI_DTD", "BEN_DCD_DTE");

  private final Table table;
  private final KeyIndex keys;
  private final Sink sink;
  private final List<RowRule> rules = new ArrayList<>();
  private final Set<Integer> cells = new TreeSet<>();
  private final int bornIn;
  private final int diedOn;
  private final int nights;

  /** Takes what is wrong with the present row. */
  interface Sink {
    void found(String column, Rule rule, String cell);
  }

  /** Looks at one row. */
  private interface RowRule {
    void check(RowCursor row);
  }

  TimeRules(Table table, KeyIndex keys, Sink sink) {
    this.table = table;
    this.keys = keys;
    this.sink = sink;
    bornIn = table.name().equals(PEOPLE) ? look("BEN_NAI_ANN") : -1;
    diedOn = table.name().equals(PEOPLE) ? look("BEN_DCD_DTE") : -1;
    nights = look("SEJ_NBJ");
    for (String[] pair : IN_ORDER) {
      inOrder(pair[0], pair[1]);
    }
    for (List<String> pair : table.inOrder()) {
      inOrder(pair.get(0), pair.get(1));
    }
    IN_LIFE.forEach(this::birth);
    List<String> person = List.of("BEN_NIR_PSA", "BEN_RNG_GEM");
    life("EXE_SOI_DTD", "EXE_SOI_DTF", person, person);
    life("ENT_DAT", "SOR_DAT", List.of("NIR_ANO_17"), List.of("BEN_NIR_PSA"));
    insideStay("ENT_DAT_DEL");
    insideStay("DELAI");
    nights();
  }

  /** The cells that rules look at. */
  Set<Integer> cells() {
    return cells;
  }

  /** Where a column is, whose cells are looked at; negative where the table has none. */
  private int look(String column) {
    int at = table.indexOf(column);
    if (at >= 0) {
      cells.add(at);
    }
    return at;
  }

  void check(RowCursor row) {
    for (RowRule rule : rules) {
      rule.check(row);
    }
  }

  /** What a key of this table keeps: of people their {@link Lifetime}, of stays the nights. */
  int valueOf(RowCursor row) {
    if (table.name().equals(PEOPLE)) {
      int day = diedOn < 0 ? 0 : CellRules.date(table.columns().get(diedOn), row, diedOn);
      return Lifetime.of(bornIn < 0 ? 0 : number(row, bornIn), day <= ALIVE ? 0 : day);
    }
    return nights < 0 ? 0 : number(row, nights);
  }

  private void inOrder(String first, String second) {
    int from = look(first);
    int to = look(second);
    if (from < 0 || to < 0) {
      return;
    }
    Column fromColumn = table.columns().get(from);
    Column toColumn = table.columns().get(to);
    if (fromColumn.type() == ColumnType.MOMENT && toColumn.type() == ColumnType.MOMENT) {
      rules.add(
          row -> {
            // In ISO order, so that texts compare as their moments do.
            if (!row.isEmpty(from)
                && !row.isEmpty(to)
                && row.text(from).compareTo(row.text(to)) > 0) {
              sink.found(second, Rule.ENDS_BEFORE_BEGINNING, before(row, to, first, from));
            }
          });
      return;
    }
    rules.add(
        row -> {
          int begin = CellRules.date(fromColumn, row, from);
          int end = CellRules.date(toColumn, row, to);
          if (begin > 0 && end > 0 && end < begin) {
            sink.found(second, Rule.ENDS_BEFORE_BEGINNING, before(row, to, first, from));
          }
        });
  }

  /** Both cells, and the name of that which should not be the later. */
  private static String before(RowCursor row, int cell, String other, int otherCell) {
    return row.text(cell) + " < " + other + " " + row.text(otherCell);
  }

  private void birth(String date) {
    int year = look("BEN_NAI_ANN");
    int at = look(date);
    if (year >= 0 && at >= 0) {
      Column column = table.columns().get(at);
      rules.add(
          row -> {
            int day = CellRules.date(column, row, at);
            if (day > ALIVE && day / 10_000 < number(row, year)) {
              sink.found(date, Rule.BEFORE_BIRTH, row.text(at));
            }
          });
    }
  }

  /** Care lies within the life that the register of people knows. */
  private void life(String begin, String end, List<String> person, List<String> referenced) {
    int from = look(begin);
    int to = look(end);
    int[] cells = person.stream().mapToInt(this::look).toArray();
    Fingerprints known = keys.of(PEOPLE, referenced);
    if (from < 0 || to < 0 || known == null || cells[0] < 0 || cells[cells.length - 1] < 0) {
      return;
    }
    Column fromColumn = table.columns().get(from);
    Column toColumn = table.columns().get(to);
    rules.add(
        row -> {
          int life = known.valueOr(TableCheck.fingerprint(row, cells), Lifetime.ENDLESS);
          if (Lifetime.isBefore(CellRules.date(fromColumn, row, from), life)) {
            sink.found(begin, Rule.BEFORE_BIRTH, row.text(from));
          }
          if (Lifetime.isAfter(CellRules.date(toColumn, row, to), life)) {
            sink.found(end, Rule.AFTER_DEATH, row.text(to));
          }
        });
  }

  private void insideStay(String delay) {
    int at = look(delay);
    Stays stays = stays();
    if (at >= 0 && stays != null) {
      rules.add(
          row -> {
            if (number(row, at) > stays.nights(row)) {
              sink.found(delay, Rule.OUTSIDE_STAY, row.text(at));
            }
          });
    }
  }

  private void nights() {
    int from = look("ENT_DAT");
    int to = look("SOR_DAT");
    Stays stays = stays();
    if (from < 0 || to < 0 || stays == null || !table.name().startsWith("T_MCO")) {
      return;
    }
    Column column = table.columns().get(from);
    rules.add(
        row -> {
          long days = day(CellRules.date(column, row, to)) - day(CellRules.date(column, row, from));
          int nights = stays.nights(row);
          if (nights < Integer.MAX_VALUE && days != nights) {
            sink.found("SOR_DAT", Rule.OUTSIDE_STAY, row.text(to));
          }
        });
  }

  /** The nights of the stay to which a row belongs. */
  private record Stays(Fingerprints known, int[] cells) {
    int nights(RowCursor row) {
      return known.valueOr(TableCheck.fingerprint(row, cells), Integer.MAX_VALUE);
    }
  }

  private Stays stays() {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().equals(List.of("ETA_NUM", "RSA_NUM")))
        .filter(key -> keys.of(key.table(), key.referenced()) != null)
        .findFirst()
        .map(
            key ->
                new Stays(
                    keys.of(key.table(), key.referenced()),
                    key.columns().stream().mapToInt(this::look).toArray()))
        .orElse(null);
  }

  private static long day(int date) {
    try {
      return LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay();
    } catch (DateTimeException notDate) {
      return 0; // told as NOT_DATE already
    }
  }

  private static int number(RowCursor row, int cell) {
    int length = row.end(cell) - row.start(cell);
    return length > MOST_DIGITS
        ? Integer.MAX_VALUE
        : CellRules.digits(row.bytes(cell), row.start(cell), length);
  }
}
