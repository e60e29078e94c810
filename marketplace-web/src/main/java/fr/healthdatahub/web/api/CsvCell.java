package fr.healthdatahub.web.api;

import java.util.regex.Pattern;

/** A cell of a CSV file that a spreadsheet cannot take for a formula. */
public final class CsvCell {
  /** What a spreadsheet takes for the start of a formula, also after blanks and in full width. */
  private static final Pattern ACTIVE =
      Pattern.compile("^[\\s\\h]*[=+\\-@＝＋－＠].*|^[\t\r\n].*", Pattern.DOTALL);

  private CsvCell() {}

  /** A text in quotes. */
  public static String of(String text) {
    String safe = ACTIVE.matcher(text).matches() ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
