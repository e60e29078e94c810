package fr.healthdatahub.affiliation.assignment;

/** A file that is no score matrix; names line and column. */
public final class InvalidMatrix extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final int line;
  private final int column;
  private final String found;

  /**
   * @param code {@code empty-matrix}, {@code one-column}, {@code cell-count}, {@code not-number},
   *     {@code duplicate-expert}, {@code duplicate-demand}, {@code empty-name} or {@code
   *     semicolons}
   * @param line from 1
   * @param column from 1; 0 for the whole line
   */
  InvalidMatrix(String code, int line, int column, String found) {
    super(code + " " + line + " " + column + " " + found);
    this.code = code;
    this.line = line;
    this.column = column;
    this.found = found.length() > 60 ? found.substring(0, 60) + "…" : found;
  }

  public String code() {
    return code;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  public String found() {
    return found;
  }
}
