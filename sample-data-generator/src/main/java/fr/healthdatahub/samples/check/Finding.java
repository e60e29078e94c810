package fr.healthdatahub.samples.check;

/**
 * One place that is wrong.
 *
 * @param table name of the table
 * @param row from 1, the header not counted; 0 for the file as a whole
 * @param column name, or names with commas; empty where there is none
 * @param rule that is broken
 * @param found the cell, or what was found instead
 */
public record Finding(String table, long row, String column, Rule rule, String found) {
  private static final int LONGEST = 200;

  /** The same, with no more of the cell than a person reads. */
  Finding shortened() {
    return found.length() <= LONGEST
        ? this
        : new Finding(table, row, column, rule, found.substring(0, LONGEST) + "…");
  }
}
