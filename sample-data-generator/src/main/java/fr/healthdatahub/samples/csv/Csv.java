package fr.healthdatahub.samples.csv;

import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** CSV as RFC 4180 has it: commas, quotes where needed, lines that end with CR and LF, UTF-8. */
public final class Csv {
  public static final String LINE_END = "\r\n";

  private Csv() {}

  /** A cell, in quotes where it needs them. */
  public static String cell(String text) {
    boolean needsQuotes =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** The first line of a table. */
  public static byte[] header(Table table) {
    String names =
        table.columns().stream().map(Column::name).map(Csv::cell).collect(Collectors.joining(","));
    return (names + LINE_END).getBytes(StandardCharsets.UTF_8);
  }
}
