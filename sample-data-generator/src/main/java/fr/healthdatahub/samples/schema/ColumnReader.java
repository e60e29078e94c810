package fr.healthdatahub.samples.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a field of a Table Schema into a {@link Column}. */
public final class ColumnReader {
  private static final String YEAR_PATTERN = "[0-9]{4}";
  private static final String YEAR_MONTH_PATTERN = "[0-9]{4}(0[1-9]|1[0-2])";
  private static final String MONTH_PATTERN = "0[1-9]|1[0-2]";
  private static final NumberSigns USUAL_SIGNS = new NumberSigns(".", "");
  private static final List<String> TRUE = List.of("true", "True", "TRUE", "1");
  private static final List<String> FALSE = List.of("false", "False", "FALSE", "0");

  private ColumnReader() {}

  /**
   * @param missing {@code missingValues} of the schema
   * @throws InvalidSchema naming the field
   */
  public static Column read(JsonNode field, JsonNode missing) {
    String name = field.path("name").asText();
    JsonNode constraints = field.path("constraints");
    Set<String> none = new LinkedHashSet<>(TableSchema.names(missing));
    none.addAll(TableSchema.names(field.path("missingValues")));
    none.add("");
    ColumnType type = type(name, field);
    boolean whole = type == ColumnType.INTEGER || type == ColumnType.YEAR;
    return new Column(
        name,
        type,
        constraints.path("maxLength").asInt(0),
        whole ? whole(constraints.path("minimum"), Long.MIN_VALUE) : Long.MIN_VALUE,
        whole ? whole(constraints.path("maximum"), Long.MAX_VALUE) : Long.MAX_VALUE,
        field.path("decimals").asInt(-1),
        constraints.path("required").asBoolean(false),
        none,
        limits(name, type, field));
  }

  private static Limits limits(String name, ColumnType type, JsonNode field) {
    JsonNode constraints = field.path("constraints");
    String kind = field.path("type").asText("string");
    NumberSigns signs = type == ColumnType.NUMBER ? signs(name, field) : null;
    Set<String> values = values(constraints.path("enum"), type, signs);
    if (kind.equals("boolean")) {
      truths(field, values);
    }
    boolean plain = type != ColumnType.TEXT;
    Pattern pattern = null;
    if (constraints.hasNonNull("pattern") && !plain) {
      try {
        pattern = Pattern.compile(constraints.get("pattern").asText());
      } catch (PatternSyntaxException e) {
        throw new InvalidSchema(
            new Label(
                name + " a un motif impossible : " + e.getDescription(),
                name + " has an impossible pattern: " + e.getDescription()));
      }
    }
    DateTimeFormatter format = type == ColumnType.MOMENT ? formatter(name, field) : null;
    boolean number = type == ColumnType.NUMBER;
    Limits limits =
        new Limits(
            constraints.path("minLength").asInt(0),
            number
                ? constraints.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                : Double.NEGATIVE_INFINITY,
            number
                ? constraints.path("maximum").asDouble(Double.POSITIVE_INFINITY)
                : Double.POSITIVE_INFINITY,
            values,
            pattern,
            format,
            signs,
            kind.equals("boolean") ? firstTruths(field) : List.of());
    return limits.equals(Limits.NONE) ? Limits.NONE : limits;
  }

  private static NumberSigns signs(String name, JsonNode field) {
    NumberSigns signs =
        new NumberSigns(
            field.path("decimalChar").asText(USUAL_SIGNS.decimal()),
            field.path("groupChar").asText(USUAL_SIGNS.group()));
    if (signs.decimal().length() != 1
        || signs.group().length() > 1
        || signs.decimal().equals(signs.group())) {
      throw new InvalidSchema(
          new Label(
              name + " : decimalChar et groupChar doivent être deux signes différents",
              name + ": decimalChar and groupChar must be two different signs"));
    }
    return signs.equals(USUAL_SIGNS) ? null : signs;
  }

  /** A bound beyond 64 bits is as far as they reach. */
  private static long whole(JsonNode bound, long usual) {
    if (!bound.isBigInteger() && !bound.isFloatingPointNumber()) {
      return bound.asLong(usual);
    }
    BigDecimal value = bound.decimalValue();
    return value
        .max(BigDecimal.valueOf(Long.MIN_VALUE))
        .min(BigDecimal.valueOf(Long.MAX_VALUE))
        .longValue();
  }

  /** The values of a list; of numbers also as they are without zeros at their ends. */
  private static Set<String> values(JsonNode list, ColumnType type, NumberSigns signs) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode value : list) {
      String text =
          signs != null && value.isTextual() ? signs.plain(value.asText()) : value.asText();
      boolean isNumber = type == ColumnType.NUMBER || type == ColumnType.INTEGER;
      String plain = isNumber ? plain(text) : text;
      // Cells have no exponents, whatever Java makes of a small or large number.
      if (!value.isFloatingPointNumber() || text.indexOf('E') < 0) {
        values.add(text);
      }
      values.add(plain);
    }
    return values;
  }

  private static String plain(String number) {
    try {
      return new BigDecimal(number).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException noNumber) {
      return number; // No cell can have it.
    }
  }

  /** The words of a boolean, those of its list only where it has one: true is all words for it. */
  private static void truths(JsonNode field, Set<String> values) {
    List<List<String>> truths = truths(field);
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i < truths.size(); i++) {
      boolean isWhole = values.isEmpty() || values.contains(i == 0 ? "false" : "true");
      truths.get(i).stream().filter(word -> isWhole || values.contains(word)).forEach(words::add);
    }
    if (!words.isEmpty()) {
      values.clear();
      values.addAll(words);
    }
  }

  private static List<String> firstTruths(JsonNode field) {
    List<List<String>> words = truths(field);
    return words.stream().anyMatch(List::isEmpty)
        ? List.of()
        : words.stream().map(some -> some.get(0)).toList();
  }

  /** The words for false and those for true of a boolean. */
  public static List<List<String>> truths(JsonNode field) {
    return List.of(words(field.path("falseValues"), FALSE), words(field.path("trueValues"), TRUE));
  }

  private static List<String> words(JsonNode given, List<String> usual) {
    return given.isMissingNode() ? usual : TableSchema.names(given);
  }

  private static DateTimeFormatter formatter(String name, JsonNode field) {
    try {
      return Moments.formatter(format(field));
    } catch (InvalidSchema e) {
      throw e.at(name);
    }
  }

  /** The format of a date or time, in words of strftime. */
  public static String format(JsonNode field) {
    String format = field.path("format").asText("default");
    return format.equals("default") || format.equals("any")
        ? Moments.usual(field.path("type").asText())
        : format;
  }

  private static ColumnType type(String name, JsonNode field) {
    String type = field.path("type").asText("string");
    return switch (type) {
      case "string", "any" ->
          switch (field.path("constraints").path("pattern").asText()) {
            case YEAR_PATTERN -> ColumnType.YEAR;
            case YEAR_MONTH_PATTERN -> ColumnType.YEAR_MONTH;
            case MONTH_PATTERN -> ColumnType.MONTH;
            default -> ColumnType.TEXT;
          };
      case "boolean" -> ColumnType.TEXT;
      case "integer" -> ColumnType.INTEGER;
      case "number" -> ColumnType.NUMBER;
      case "year" -> ColumnType.YEAR;
      case "date" ->
          switch (format(field)) {
            case "%Y-%m-%d" -> ColumnType.DATE;
            case "%d%m%Y" -> ColumnType.DAY_MONTH_YEAR;
            default -> ColumnType.MOMENT;
          };
      case "time", "datetime", "yearmonth" -> ColumnType.MOMENT;
      default -> {
        String known = "string, integer, number, boolean, date, time, datetime, year, yearmonth";
        throw new InvalidSchema(
            new Label(
                name + " a le type " + type + " ; connus : " + known,
                name + " has the type " + type + "; known: " + known));
      }
    };
  }
}
