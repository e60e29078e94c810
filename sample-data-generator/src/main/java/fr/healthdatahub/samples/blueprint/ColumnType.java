package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Limits;
import fr.healthdatahub.samples.schema.Moments;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column: {@code text 8}, {@code integer 0..120}, {@code number 1 0..250}, {@code
 * date}, {@code datetime}.
 *
 * @param word of Table Schema
 * @param length of texts; 0 where there is no bound
 */
record ColumnType(String word, int length, int decimals, double least, double greatest) {
  static final String MOMENT = "%Y-%m-%dT%H:%M:%S";
  private static final Pattern TYPE =
      Pattern.compile(
          "(text|integer|number|date|datetime)(?: (\\d+))?(?: (-?[\\d.]+?)\\.\\.(-?[\\d.]+))?");

  static ColumnType read(String text) {
    Matcher type = TYPE.matcher(text);
    boolean number = text.startsWith("number");
    if (!type.matches() || (number && type.group(2) == null)) {
      throw new IllegalArgumentException(
          text
              + " is no type; text, text 8, integer, integer 0..120, number 1, number 1 0..250, date"
              + " or datetime would do");
    }
    if (type.group(3) != null && number(type.group(3)) > number(type.group(4))) {
      throw new IllegalArgumentException(text + ": the smaller bound comes first");
    }
    int count = type.group(2) == null ? 0 : Integer.parseInt(type.group(2));
    return new ColumnType(
        type.group(1).equals("text") ? "string" : type.group(1),
        number ? 0 : count,
        number ? count : 0,
        type.group(3) == null ? Double.NEGATIVE_INFINITY : number(type.group(3)),
        type.group(4) == null ? Double.POSITIVE_INFINITY : number(type.group(4)));
  }

  private static double number(String bound) {
    try {
      return Double.parseDouble(bound);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(bound + " is no bound; 12 or 0.5 would do", e);
    }
  }

  Column column(String name, boolean required, Set<String> texts) {
    boolean whole = word.equals("integer");
    return new Column(
        name,
        switch (word) {
          case "string" -> fr.healthdatahub.samples.schema.ColumnType.TEXT;
          case "integer" -> fr.healthdatahub.samples.schema.ColumnType.INTEGER;
          case "number" -> fr.healthdatahub.samples.schema.ColumnType.NUMBER;
          case "date" -> fr.healthdatahub.samples.schema.ColumnType.DATE;
          default -> fr.healthdatahub.samples.schema.ColumnType.MOMENT;
        },
        length,
        whole && least > Double.NEGATIVE_INFINITY ? (long) least : Long.MIN_VALUE,
        whole && greatest < Double.POSITIVE_INFINITY ? (long) greatest : Long.MAX_VALUE,
        word.equals("number") ? decimals : -1,
        required,
        Set.of(""),
        new Limits(
            0,
            whole ? Double.NEGATIVE_INFINITY : least,
            whole ? Double.POSITIVE_INFINITY : greatest,
            texts,
            null,
            word.equals("datetime") ? Moments.formatter(MOMENT) : null,
            null,
            List.of()));
  }
}
