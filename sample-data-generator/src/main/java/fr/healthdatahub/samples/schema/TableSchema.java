package fr.healthdatahub.samples.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a Table Schema (Frictionless Data) into a {@link Table}; our schemas have the two additions
 * {@code decimals} and {@code nomenclature}, which others may ignore.
 */
public final class TableSchema {
  private static final String YEAR_PATTERN = "[0-9]{4}";
  private static final String YEAR_MONTH_PATTERN = "[0-9]{4}(0[1-9]|1[0-2])";
  private static final String MONTH_PATTERN = "0[1-9]|1[0-2]";

  private TableSchema() {}

  /**
   * @param name of the table
   * @param schema an object with {@code fields}, and maybe {@code primaryKey}, {@code foreignKeys}
   * @throws InvalidSchema naming the table and the field
   */
  public static Table read(String name, JsonNode schema) {
    JsonNode fields = schema.get("fields");
    if (fields == null || !fields.isArray() || fields.isEmpty()) {
      throw new InvalidSchema(name + ": there is no list of fields");
    }
    List<Column> columns = new ArrayList<>();
    for (JsonNode field : fields) {
      columns.add(column(name, field, schema.path("missingValues")));
    }
    List<ForeignKey> foreignKeys = new ArrayList<>();
    for (JsonNode key : schema.path("foreignKeys")) {
      JsonNode reference = key.path("reference");
      String to = reference.path("resource").asText();
      foreignKeys.add(
          new ForeignKey(
              names(key.path("fields")),
              to.isEmpty() ? name : to,
              names(reference.path("fields"))));
    }
    Table table = new Table(name, columns, names(schema.path("primaryKey")), foreignKeys);
    requireColumns(table, table.primaryKey());
    foreignKeys.forEach(key -> requireColumns(table, key.columns()));
    return table;
  }

  private static void requireColumns(Table table, List<String> names) {
    for (String name : names) {
      if (table.indexOf(name) < 0) {
        throw new InvalidSchema(table.name() + ": a key names " + name + ", which is no field");
      }
    }
  }

  private static Column column(String table, JsonNode field, JsonNode tableMissing) {
    String name = field.path("name").asText();
    JsonNode constraints = field.path("constraints");
    Set<String> missing = new HashSet<>(names(tableMissing));
    missing.addAll(names(field.path("missingValues")));
    missing.add("");
    return new Column(
        name,
        type(table, name, field),
        constraints.path("maxLength").asInt(0),
        constraints.path("minimum").asLong(Long.MIN_VALUE),
        constraints.path("maximum").asLong(Long.MAX_VALUE),
        field.path("decimals").asInt(-1),
        constraints.path("required").asBoolean(false),
        missing);
  }

  private static ColumnType type(String table, String name, JsonNode field) {
    String type = field.path("type").asText("string");
    return switch (type) {
      case "string" ->
          switch (field.path("constraints").path("pattern").asText()) {
            case YEAR_PATTERN -> ColumnType.YEAR;
            case YEAR_MONTH_PATTERN -> ColumnType.YEAR_MONTH;
            case MONTH_PATTERN -> ColumnType.MONTH;
            default -> ColumnType.TEXT;
          };
      case "integer" -> ColumnType.INTEGER;
      case "number" -> ColumnType.NUMBER;
      case "year" -> ColumnType.YEAR;
      case "date" ->
          switch (field.path("format").asText("default")) {
            case "default", "%Y-%m-%d" -> ColumnType.DATE;
            case "%d%m%Y" -> ColumnType.DAY_MONTH_YEAR;
            default ->
                throw new InvalidSchema(
                    table
                        + ": "
                        + name
                        + " has the date format "
                        + field.get("format")
                        + "; default or %d%m%Y would do");
          };
      default ->
          throw new InvalidSchema(
              table
                  + ": "
                  + name
                  + " has the type "
                  + type
                  + "; string, integer, number, year or date would do");
    };
  }

  private static List<String> names(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    List<String> names = new ArrayList<>();
    node.forEach(name -> names.add(name.asText()));
    return names;
  }
}
