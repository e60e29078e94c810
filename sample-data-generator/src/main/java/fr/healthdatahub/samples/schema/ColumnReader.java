package fr.healthdatahub.samples.schema;

import com.fasterxml.jackson.databind.JsonNode;
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
        whole ? constraints.path("minimum").asLong(Long.MIN_VALUE) : Long.MIN_VALUE,
        whole ? constraints.path("maximum").asLong(Long.MAX_VALUE) : Long.MAX_VALUE,
        field.path("decimals").asInt(-1),
        constraints.path("required").asBoolean(false),
        none,
        limits(name, type, field));
  }

  private static Limits limits(String name, ColumnType type, JsonNode field) {
    JsonNode constraints = field.path("constraints");
    String kind = field.path("type").asText("string");
    Set<String> values = new LinkedHashSet<>();
    constraints.path("enum").forEach(value -> values.add(value.asText()));
    if (kind.equals("boolean")) {
      values.addAll(words(field.path("trueValues"), TRUE));
      values.addAll(words(field.path("falseValues"), FALSE));
    }
    boolean plain = type != ColumnType.TEXT;
    Pattern pattern = null;
    if (constraints.has("pattern") && !plain) {
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
            format);
    return limits.equals(Limits.NONE) ? Limits.NONE : limits;
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
