package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.schema.ColumnReader;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.TableSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of a Table Schema or Data Package.
 *
 * @param title of the package, or the name of its file
 * @param tables in their order
 */
public record SchemaFile(String title, List<SchemaTable> tables) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * A table of the file.
   *
   * @param schema the Table Schema itself
   * @param pointer to it in the file
   */
  public record SchemaTable(Table table, ObjectNode schema, String pointer) {}

  /**
   * Reads a file and says what is wrong with it.
   *
   * @param file its name, for messages; without its ending it names the table of a Table Schema
   * @throws InvalidSchema with the file, the line or a JSON pointer, and what would be right
   */
  public static SchemaFile read(String file, String json) {
    JsonNode root;
    try {
      root =
          new ObjectMapper().readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
    } catch (JsonProcessingException e) {
      throw notJson(file, e);
    }
    requireCharacters(file, root);
    List<SchemaTable> tables = new ArrayList<>();
    if (root.path("fields").isArray()) {
      String name = file.replaceFirst(".*[/\\\\]", "").replaceFirst("\\..*", "");
      tables.add(table(file, name.isEmpty() ? "table" : name, root, ""));
    } else {
      Set<String> names = new HashSet<>();
      for (int i = 0; i < root.path("resources").size(); i++) {
        JsonNode resource = root.get("resources").get(i);
        String pointer = "/resources/" + i;
        String name = resource.path("name").asText();
        if (!name.matches("[A-Za-z0-9_.-]{1,100}") || !names.add(name)) {
          throw wrong(
              file,
              pointer + "/name",
              "il faut un nom de lettres, chiffres, _ . -, différent des autres",
              "a name of letters, digits, _ . - is needed, different from the others");
        }
        tables.add(table(file, name, resource.path("schema"), pointer + "/schema"));
      }
    }
    if (tables.isEmpty()) {
      throw wrong(
          file,
          "/",
          "il faut une liste fields (Table Schema) ou resources (Data Package)",
          "a list called fields (Table Schema) or resources (Data Package) is needed");
    }
    SchemaFile read = new SchemaFile(root.path("title").asText(file), List.copyOf(tables));
    read.requireTargets(file);
    read.requireNoCircle(file);
    SndsNames.refuse(tables.stream().map(SchemaTable::table).toList());
    return read;
  }

  private static InvalidSchema notJson(String file, JsonProcessingException e) {
    boolean isDeep = e instanceof StreamConstraintsException;
    String fr = isDeep ? "trop profond ou trop long pour un schéma ; " : "";
    String en = isDeep ? "too deep or too long for a schema; " : "";
    // Where the reader gave up early it knows no line.
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return new InvalidSchema(
        new Label(
            file + (line > 0 ? ", ligne " + line : "") + " : " + fr + e.getOriginalMessage(),
            file + (line > 0 ? ", line " + line : "") + ": " + en + e.getOriginalMessage()));
  }

  /** JSON can name half of a pair of characters, which no file in UTF-8 can hold. */
  private static void requireCharacters(String file, JsonNode node) {
    Deque<JsonNode> left = new ArrayDeque<>(List.of(node));
    while (!left.isEmpty()) {
      JsonNode one = left.pop();
      requireCharacters(file, one.asText());
      one.fieldNames().forEachRemaining(name -> requireCharacters(file, name));
      one.forEach(left::push);
    }
  }

  private static void requireCharacters(String file, String text) {
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw wrong(
          file,
          "/",
          "« "
              + text.replaceAll("\\p{Cs}", "?")
              + " » a la moitié d'un caractère (\\ud800 à \\udfff) ; il faut les deux",
          "\""
              + text.replaceAll("\\p{Cs}", "?")
              + "\" has half of a character (\\ud800 to \\udfff); both halves are needed");
    }
  }

  private static SchemaTable table(String file, String name, JsonNode schema, String pointer) {
    if (!schema.path("fields").isArray() || schema.get("fields").isEmpty()) {
      throw wrong(
          file,
          pointer + "/fields",
          "il faut une liste de champs, dans ce fichier",
          "a list of fields is needed, in this file");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < schema.get("fields").size(); i++) {
      JsonNode field = schema.get("fields").get(i);
      String place = pointer + "/fields/" + i;
      if (field.path("name").asText().isEmpty() || !names.add(field.path("name").asText())) {
        throw wrong(
            file,
            place + "/name",
            "il faut un nom, différent des autres",
            "a name is needed, different from the others");
      }
      try {
        FieldRules.require(field);
        CellDraws.of(ColumnReader.read(field, schema.path("missingValues")), field);
      } catch (InvalidSchema e) {
        throw e.at(file + ", " + place);
      }
    }
    try {
      return new SchemaTable(TableSchema.read(name, schema), (ObjectNode) schema, pointer);
    } catch (InvalidSchema e) {
      throw e.at(file + ", " + pointer + "/");
    }
  }

  private void requireTargets(String file) {
    for (SchemaTable table : tables) {
      for (int i = 0; i < table.table().foreignKeys().size(); i++) {
        ForeignKey key = table.table().foreignKeys().get(i);
        Table target =
            tables.stream()
                .map(SchemaTable::table)
                .filter(one -> one.name().equals(key.table()))
                .findFirst()
                .orElse(null);
        if (target == null
            || key.referenced().size() != key.columns().size()
            || key.referenced().stream().anyMatch(name -> target.indexOf(name) < 0)) {
          throw wrong(
              file,
              table.pointer() + "/foreignKeys/" + i,
              "il faut autant de champs d'une table de ce fichier",
              "as many fields of a table of this file are needed");
        }
      }
    }
  }

  private void requireNoCircle(String file) {
    List<Table> left = new ArrayList<>(tables.stream().map(SchemaTable::table).toList());
    while (left.removeIf(one -> pointsTo(one, left).isEmpty())) {
      // What points to nothing that is left is out of the circle.
    }
    if (!left.isEmpty()) {
      List<String> circle = new ArrayList<>();
      Table at = left.get(0);
      while (!circle.contains(at.name())) {
        circle.add(at.name());
        at = pointsTo(at, left).get(0);
      }
      circle.subList(0, circle.indexOf(at.name())).clear();
      circle.add(at.name());
      String first = circle.get(0);
      SchemaTable table =
          tables.stream().filter(one -> one.table().name().equals(first)).findFirst().orElseThrow();
      throw wrong(
          file,
          table.pointer() + "/foreignKeys",
          "les clés tournent en rond : " + String.join(" → ", circle) + " ; ôtez-en une",
          "keys lead in a circle: " + String.join(" → ", circle) + "; leave one out");
    }
  }

  private static List<Table> pointsTo(Table table, List<Table> among) {
    return among.stream()
        .filter(one -> !one.name().equals(table.name()))
        .filter(one -> table.foreignKeys().stream().anyMatch(key -> key.table().equals(one.name())))
        .toList();
  }

  static InvalidSchema wrong(String file, String pointer, String fr, String en) {
    return new InvalidSchema(new Label(fr, en)).at(file + ", " + pointer);
  }
}
