package fr.healthdatahub.samples.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a folder, as its {@code datapackage.json} describes them.
 *
 * @param tables in an order in which each comes after those to which its keys point
 * @param files where their rows are
 */
record PackageFile(List<Table> tables, Map<String, TableFile> files) {
  static final String NAME = "datapackage.json";

  private static final long LARGEST = 64_000_000;

  /**
   * Reads the description of a folder.
   *
   * @throws InvalidSchema saying what is wrong with it
   */
  static PackageFile read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    JsonNode root;
    try {
      if (Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > LARGEST)) {
        throw new InvalidSchema(
            new Label(
                file + " : ce n’est pas un fichier de " + LARGEST + " octets au plus",
                file + ": this is no file of at most " + LARGEST + " bytes"));
      }
      root = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new InvalidSchema(
          new Label(
              folder + " : il n’y a pas de " + NAME + " qui décrive les tables",
              folder + ": there is no " + NAME + " that describes the tables"));
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new InvalidSchema(file + place + ": " + e.getOriginalMessage());
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    Map<String, TableFile> files = new HashMap<>();
    for (JsonNode resource : root.path("resources")) {
      String name = resource.path("name").asText();
      List<Path> inside = inside(folder, TableSchema.names(resource.path("path")));
      if (name.isEmpty() || inside.isEmpty()) {
        throw new InvalidSchema(
            new Label(
                file + " : une ressource a besoin d’un nom, et d’un chemin dans le dossier",
                file + ": a resource needs a name, and a path inside the folder"));
      }
      if (resource.path("format").asText("csv").equals("ndjson")) {
        continue; // No table.
      }
      boolean isParquet = isParquet(resource, inside);
      if (!isParquet && inside.size() > 1) {
        // Whether each part has a header is not said anywhere.
        throw new InvalidSchema(
            new Label(
                file + " : " + name + " a plusieurs fichiers CSV ; seul Parquet a des parties",
                file + ": " + name + " has several CSV files; only Parquet has parts"));
      }
      if (tables.put(name, TableSchema.read(name, schema(resource, isParquet))) != null) {
        throw new InvalidSchema(
            new Label(
                file + " : il y a deux ressources " + name,
                file + ": there are two resources " + name));
      }
      CsvDialect dialect = CsvDialect.of(resource, file + ": " + name);
      files.put(name, new TableFile(inside, isParquet, dialect, Seal.of(resource, inside.size())));
    }
    tables.values().forEach(table -> requireReferences(table, tables));
    if (tables.isEmpty()) {
      throw new InvalidSchema(
          new Label(file + " : il n’y a pas de ressources", file + ": there are no resources"));
    }
    return new PackageFile(inOrder(tables), files);
  }

  /** A number of Parquet is none that was written with signs. */
  private static JsonNode schema(JsonNode resource, boolean isParquet) {
    JsonNode schema = resource.path("schema").deepCopy();
    for (JsonNode field : isParquet ? schema.path("fields") : List.<JsonNode>of()) {
      if (field instanceof ObjectNode object) {
        object.remove(List.of("decimalChar", "groupChar"));
      }
    }
    return schema;
  }

  /** Paths of files in a folder; none when one of them is not in it. */
  private static List<Path> inside(Path folder, List<String> names) {
    Path whole = folder.toAbsolutePath().normalize();
    List<Path> inside = new ArrayList<>();
    for (String name : names) {
      try {
        Path path = whole.resolve(name).normalize();
        if (!path.startsWith(whole) || path.equals(whole)) {
          return List.of();
        }
        inside.add(path);
      } catch (InvalidPathException noPath) {
        return List.of();
      }
    }
    return inside;
  }

  /** Keys point to as many columns as they have, and to such as there are. */
  private static void requireReferences(Table table, Map<String, Table> tables) {
    for (ForeignKey key : table.foreignKeys()) {
      Table other = tables.get(key.table());
      if (other == null) {
        continue; // A part of a larger package.
      }
      boolean isKnown =
          key.columns().size() == key.referenced().size()
              && key.referenced().stream().allMatch(name -> other.indexOf(name) >= 0);
      if (!isKnown) {
        String from = table.name() + " " + key.columns();
        String to = other.name() + " " + key.referenced();
        throw new InvalidSchema(
            new Label(
                from + " : la clé désigne " + to + ", qui ne sont pas autant de champs",
                from + ": the key points to " + to + ", which are not as many fields of it"));
      }
    }
  }

  private static boolean isParquet(JsonNode resource, List<Path> paths) {
    return resource.has("format")
        ? resource.get("format").asText().equals("parquet")
        : paths.get(0).toString().endsWith(".parquet");
  }

  /** The same without the tables that nobody asks for. */
  PackageFile only(Set<String> wanted) {
    List<String> known = tables.stream().map(Table::name).toList();
    for (String one : wanted) {
      if (!known.contains(one)) {
        String names = String.join(", ", known);
        throw new InvalidSchema(
            new Label(
                NAME + " n’a pas de table " + one + " ; connues : " + names,
                NAME + " has no table " + one + "; known: " + names));
      }
    }
    return new PackageFile(
        tables.stream().filter(table -> wanted.contains(table.name())).toList(), files);
  }

  private static List<Table> inOrder(Map<String, Table> tables) {
    List<Table> order = new ArrayList<>();
    List<Table> left = new ArrayList<>(tables.values());
    while (!left.isEmpty()) {
      List<Table> ready = left.stream().filter(one -> isReady(one, left)).toList();
      if (ready.isEmpty()) {
        String circle = left.stream().map(Table::name).toList().toString();
        throw new InvalidSchema(
            new Label("les clés tournent en rond : " + circle, "keys lead in a circle: " + circle));
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
