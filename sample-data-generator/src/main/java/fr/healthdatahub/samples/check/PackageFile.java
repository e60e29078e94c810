package fr.healthdatahub.samples.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a folder, as its {@code datapackage.json} describes them.
 *
 * @param tables in an order in which each comes after those to which its keys point
 * @param paths of their files
 */
record PackageFile(List<Table> tables, Map<String, Path> paths) {
  static final String NAME = "datapackage.json";

  /**
   * Reads the description of a folder.
   *
   * @throws InvalidSchema saying what is wrong with it
   */
  static PackageFile read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new InvalidSchema(folder + ": there is no " + NAME + " that describes the tables");
    } catch (JsonProcessingException e) {
      throw new InvalidSchema(
          file + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    Map<String, Path> paths = new HashMap<>();
    for (JsonNode resource : root.path("resources")) {
      String name = resource.path("name").asText();
      String path = resource.path("path").asText();
      Path inside = folder.resolve(path).normalize();
      if (name.isEmpty() || path.isEmpty() || !inside.startsWith(folder.normalize())) {
        throw new InvalidSchema(file + ": a resource needs a name, and a path inside the folder");
      }
      if (resource.path("format").asText("csv").equals("ndjson")) {
        continue; // No table.
      }
      if (resource.path("format").asText("csv").equals("parquet")) {
        throw new InvalidSchema(
            new Label(
                file + " : " + name + " est en Parquet ; la vérification lit du CSV",
                file + ": " + name + " is Parquet; the check reads CSV"));
      }
      tables.put(name, TableSchema.read(name, resource.path("schema")));
      paths.put(name, inside);
    }
    if (tables.isEmpty()) {
      throw new InvalidSchema(file + ": there are no resources");
    }
    return new PackageFile(inOrder(tables), paths);
  }

  private static List<Table> inOrder(Map<String, Table> tables) {
    List<Table> order = new ArrayList<>();
    List<Table> left = new ArrayList<>(tables.values());
    while (!left.isEmpty()) {
      List<Table> ready = left.stream().filter(one -> isReady(one, left)).toList();
      if (ready.isEmpty()) {
        throw new InvalidSchema(
            "keys lead in a circle: " + left.stream().map(Table::name).toList());
      }
      order.addAll(ready);
      left.removeAll(ready);
    }
    return order;
  }

  private static boolean isReady(Table table, List<Table> left) {
    for (ForeignKey key : table.foreignKeys()) {
      if (!key.table().equals(table.name())
          && left.stream().anyMatch(one -> one.name().equals(key.table()))) {
        return false;
      }
    }
    return true;
  }
}
