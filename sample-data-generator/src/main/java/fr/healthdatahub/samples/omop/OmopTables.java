package fr.healthdatahub.samples.omop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The tables of the OMOP Common Data Model 5.4 that are written, with all published columns. */
public final class OmopTables {
  private static final ObjectNode SCHEMAS = schemas();
  private static final List<Table> ALL = tables();

  private OmopTables() {}

  private static ObjectNode schemas() {
    try (InputStream in = OmopTables.class.getResourceAsStream("tables.json")) {
      return (ObjectNode) new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    SCHEMAS
        .fields()
        .forEachRemaining(one -> tables.add(TableSchema.read(one.getKey(), one.getValue())));
    return List.copyOf(tables);
  }

  /** In the order in which their files stand. */
  public static List<Table> all() {
    return ALL;
  }

  /** The position of a table among all. */
  static int position(String name) {
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** A copy of the Table Schema of a table. */
  public static ObjectNode schema(String name) {
    return (ObjectNode) SCHEMAS.get(name).deepCopy();
  }
}
