package fr.healthdatahub.samples.schema;

import java.util.List;
import java.util.Locale;

/**
 * A table.
 *
 * @param name as published; {@code aa} stands for the year in tables of the PMSI
 * @param columns in the published order
 * @param primaryKey names of columns; empty where rows have no key
 * @param uniqueKeys other columns whose values together come once only
 * @param inOrder pairs of dates of which the first must not come after the second
 */
public record Table(
    String name,
    List<Column> columns,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys,
    List<List<String>> uniqueKeys,
    List<List<String>> inOrder) {
  private static final String YEAR = "aa";

  /** Whether there is one such table a year. */
  public boolean yearly() {
    return name.startsWith("T_") && name.contains(YEAR);
  }

  /** The name of the table of one year, such as T_MCO18B. */
  public String nameIn(int year) {
    return nameIn(name, year);
  }

  /** The name in one year of a table that may be yearly. */
  public static String nameIn(String table, int year) {
    return table.startsWith("T_")
        ? table.replaceFirst(YEAR, String.format(Locale.ROOT, "%02d", year % 100))
        : table;
  }

  /** Whether a name is that of a yearly table in some year, as T_MCO18B is of T_MCOaaB. */
  public static boolean isInAYear(String table, String name) {
    int at = table.indexOf(YEAR);
    return table.startsWith("T_")
        && at > 0
        && name.length() == table.length()
        && name.startsWith(table.substring(0, at))
        && name.endsWith(table.substring(at + YEAR.length()));
  }

  /** The position of a column, from 0, or -1. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
