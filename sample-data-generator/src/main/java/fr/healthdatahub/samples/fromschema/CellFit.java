package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Limits;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text is a value that the cells of a column may have; a missing one is not. */
final class CellFit {
  /** Digits of the numbers that every format of a sample can hold. */
  static final int DIGITS = 18;

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
  private static final Pattern NUMBER = Pattern.compile("-?([0-9]+\\.?[0-9]*|\\.[0-9]+)");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern YEAR_MONTH = Pattern.compile("[0-9]{4}(0[1-9]|1[0-2])");
  private static final Pattern MONTH = Pattern.compile("0[1-9]|1[0-2]");
  private static final DateTimeFormatter DATE = formatter("uuuu-MM-dd");
  private static final DateTimeFormatter DAY_MONTH_YEAR = formatter("ddMMuuuu");

  private final Column column;

  CellFit(Column column) {
    this.column = column;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  boolean fits(String text) {
    return wrong(text) == null;
  }

  /** Why a text is not right, as the end of a sentence; null when it is. */
  Label wrong(String text) {
    return column.missing().contains(text)
        ? new Label("est une valeur manquante", "stands for a missing value")
        : wrongButMissing(text);
  }

  /** Whether a text would be right if it did not stand for a missing value. */
  boolean fitsButMissing(String text) {
    return wrongButMissing(text) == null;
  }

  private Label wrongButMissing(String text) {
    if (!column.limits().values().isEmpty() && !column.limits().values().contains(text)) {
      return new Label("n'est pas dans la liste", "is not in the list");
    }
    return switch (column.type()) {
      case TEXT -> text(text);
      case INTEGER -> integer(text);
      case NUMBER -> number(text);
      case YEAR ->
          matching(YEAR, text, "n'est pas une année de 4 chiffres", "is no year of 4 digits");
      case YEAR_MONTH ->
          matching(YEAR_MONTH, text, "n'est pas un mois aaaamm", "is no month as yyyymm");
      case MONTH -> matching(MONTH, text, "n'est pas un mois de 01 à 12", "is no month, 01 to 12");
      case DATE -> moment(DATE, text);
      case DAY_MONTH_YEAR -> moment(DAY_MONTH_YEAR, text);
      case MOMENT -> moment(column.limits().format(), text);
    };
  }

  /** Whether all that is right in another column surely is here, too. */
  boolean isSureOf(CellFit other) {
    return other.column.missing().containsAll(column.missing())
        && (isOpen() || asked().equals(other.asked()));
  }

  private List<Object> asked() {
    Limits limits = column.limits();
    return List.of(
        column.type(),
        column.maxLength(),
        column.minimum(),
        column.maximum(),
        column.decimals(),
        limits.minLength(),
        limits.least(),
        limits.greatest(),
        limits.values(),
        String.valueOf(limits.pattern()),
        String.valueOf(limits.format()));
  }

  private boolean isOpen() {
    return column.type() == ColumnType.TEXT
        && column.maxLength() == 0
        && column.limits().values().isEmpty()
        && !column.limits().ofText();
  }

  private static Label matching(Pattern pattern, String text, String fr, String en) {
    return pattern.matcher(text).matches() ? null : new Label(fr, en);
  }

  private Label text(String text) {
    Limits limits = column.limits();
    if (limits.pattern() != null && !matches(limits.pattern(), text)) {
      return new Label(
          "n'a pas le motif " + limits.pattern(), "does not match the pattern " + limits.pattern());
    }
    if (text.length() < limits.minLength()) {
      return new Label(
          "a moins de " + limits.minLength() + " caractères",
          "has fewer than " + limits.minLength() + " characters");
    }
    if (column.maxLength() > 0 && text.length() > column.maxLength()) {
      return new Label(
          "a plus de " + column.maxLength() + " caractères",
          "has more than " + column.maxLength() + " characters");
    }
    return null;
  }

  private static boolean matches(Pattern pattern, String text) {
    try {
      return pattern.matcher(text).matches();
    } catch (StackOverflowError tooDeep) {
      return false; // Whoever checks the table would not get further.
    }
  }

  private Label integer(String text) {
    if (!INTEGER.matcher(text).matches() || new BigDecimal(text).precision() > DIGITS) {
      return new Label(
          "n'est pas un nombre entier de " + DIGITS + " chiffres au plus",
          "is no whole number of " + DIGITS + " digits at most");
    }
    long value = Long.parseLong(text);
    return value < column.minimum() || value > column.maximum() ? outside() : null;
  }

  private Label number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return new Label("n'est pas un nombre avec un point", "is no number with a point");
    }
    int point = text.indexOf('.');
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    BigDecimal number = new BigDecimal(text);
    if (column.decimals() >= 0
        && (decimals > column.decimals()
            || number.precision() - number.scale() + column.decimals() > DIGITS)) {
      return new Label(
          "a plus de " + column.decimals() + " décimales ou trop de chiffres",
          "has more than " + column.decimals() + " decimals or too many digits");
    }
    double value = Double.parseDouble(text);
    return value < column.limits().least() || value > column.limits().greatest() ? outside() : null;
  }

  private static Label outside() {
    return new Label("n'est pas entre minimum et maximum", "is not between minimum and maximum");
  }

  private static Label moment(DateTimeFormatter format, String text) {
    try {
      format.parse(text);
      return null;
    } catch (DateTimeException e) {
      return new Label("n'a pas le format de la colonne", "has not the format of the column");
    }
  }

  /** What two texts of the same value have in common: 1, 1.0 and 01 are one number. */
  String value(String text) {
    return switch (column.type()) {
      case INTEGER, NUMBER -> new BigDecimal(text).stripTrailingZeros().toPlainString();
      default -> text;
    };
  }
}
