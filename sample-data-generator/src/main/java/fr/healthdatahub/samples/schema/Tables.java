package fr.healthdatahub.samples.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All tables that a sample may have, in the order of the product's list. */
public final class Tables {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, ObjectNode> SCHEMAS = schemas();
  private static final Map<String, Table> TABLES = tables();

  private Tables() {}

  public static List<Table> all() {
    return List.copyOf(TABLES.values());
  }

  /** The table of a published name such as ER_PRS_F or T_MCOaaB, or null. */
  public static Table of(String name) {
    return TABLES.get(name);
  }

  /** A copy of the Table Schema of a table, as JSON. */
  public static ObjectNode schema(String name) {
    return SCHEMAS.get(name).deepCopy();
  }

  private static Map<String, ObjectNode> schemas() {
    Map<String, ObjectNode> schemas = new LinkedHashMap<>();
    try (InputStream list = Tables.class.getResourceAsStream("tables.txt")) {
      String names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      for (String name : names.strip().split("\n", -1)) {
        try (InputStream in = Tables.class.getResourceAsStream(name + ".json")) {
          JsonNode schema = JSON.readTree(in);
          schemas.put(name, (ObjectNode) schema);
        }
      }
      return schemas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Table> tables() {
    Map<String, Table> tables = new LinkedHashMap<>();
    SCHEMAS.forEach((name, schema) -> tables.put(name, TableSchema.read(name, schema)));
    return tables;
  }
}
