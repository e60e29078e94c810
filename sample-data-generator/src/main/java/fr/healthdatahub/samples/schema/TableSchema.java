package fr.healthdatahub.samples.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a Table Schema (Frictionless Data) into a {@link Table}; our schemas have the additions
 * {@code decimals}, {@code nomenclature}, {@code marginal} and {@code inOrder}, which others may
 * ignore.
 */
public final class TableSchema {
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
    Set<List<String>> unique = new LinkedHashSet<>();
    for (JsonNode field : fields) {
      try {
        columns.add(ColumnReader.read(field, schema.path("missingValues")));
      } catch (InvalidSchema e) {
        throw e.at(name);
      }
      if (field.path("constraints").path("unique").asBoolean()) {
        unique.add(List.of(field.path("name").asText()));
      }
    }
    for (JsonNode key : schema.path("uniqueKeys")) {
      unique.add(names(key));
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
    List<List<String>> inOrder = new ArrayList<>();
    schema.path("inOrder").forEach(pair -> inOrder.add(names(pair)));
    List<String> primaryKey = names(schema.path("primaryKey"));
    unique.remove(primaryKey);
    Table table = new Table(name, columns, primaryKey, foreignKeys, List.copyOf(unique), inOrder);
    requireColumns(table, primaryKey);
    unique.forEach(key -> requireColumns(table, key));
    inOrder.forEach(pair -> requirePair(table, pair));
    foreignKeys.forEach(key -> requireColumns(table, key.columns()));
    return table;
  }

  private static void requirePair(Table table, List<String> pair) {
    if (pair.size() != 2) {
      throw new InvalidSchema(
          new Label(
              table.name() + " : inOrder a des paires de champs, et non " + pair,
              table.name() + ": inOrder has pairs of fields, not " + pair));
    }
    requireColumns(table, pair);
  }

  private static void requireColumns(Table table, List<String> names) {
    for (String name : names) {
      if (table.indexOf(name) < 0) {
        throw new InvalidSchema(
            new Label(
                table.name() + " : une clé nomme " + name + ", qui n'est pas un champ",
                table.name() + ": a key names " + name + ", which is no field"));
      }
    }
  }

  /** A list of names, or one name. */
  public static List<String> names(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    Set<String> seen = new HashSet<>();
    List<String> names = new ArrayList<>();
    node.forEach(
        name -> {
          if (seen.add(name.asText())) {
            names.add(name.asText());
          }
        });
    return names;
  }
}
