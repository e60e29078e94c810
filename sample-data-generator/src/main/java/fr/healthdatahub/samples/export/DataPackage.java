package fr.healthdatahub.samples.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.generate.Fictitious;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.SampleSpec;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code datapackage.json} (Frictionless Data): what each file is, with its schema. */
final class DataPackage {
  static final String FILE = "datapackage.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DataPackage() {}

  static void write(SampleSpec spec, List<Sample.Written> files, Path folder) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("profile", "tabular-data-package");
    root.put("name", "snds-sample");
    root.put("title", "SNDS sample, fully synthetic");
    root.put(
        "description",
        "Synthetic data shaped like the French national health data (SNDS). No real person is in"
            + " it. Identifiers begin with SYN where the column is wide enough.");
    ObjectNode sample = root.putObject("sample");
    sample.put("beneficiaries", spec.beneficiaries());
    sample.put("from", spec.from());
    sample.put("to", spec.to());
    sample.put("seed", spec.seed());
    sample.put("shard", spec.shard() + "/" + spec.shards());
    ArrayNode habits = sample.putArray("habits");
    spec.habits().stream().map(Habit::word).sorted().forEach(habits::add);
    ArrayNode resources = root.putArray("resources");
    Set<String> present =
        files.stream().map(Sample.Written::name).collect(Collectors.toUnmodifiableSet());
    for (Sample.Written file : files) {
      resource(spec, file, present, resources.addObject());
    }
    Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(root));
  }

  private static void resource(
      SampleSpec spec, Sample.Written file, Set<String> present, ObjectNode resource) {
    resource.put("profile", "tabular-data-resource");
    resource.put("name", file.name());
    resource.put("path", file.path());
    resource.put("format", "csv");
    resource.put("encoding", "utf-8");
    if (file.path().endsWith(".gz")) {
      resource.put("compression", "gz");
    }
    resource.put("rows", file.rows());
    resource.put("bytes", file.bytes());
    resource.put("hash", "sha256:" + file.sha256());
    ObjectNode schema = Tables.schema(file.table());
    schema.remove("name");
    fictitious(spec, schema);
    inYear(file, schema, present);
    resource.set("schema", schema);
  }

  /** A pseudonym that stands for nobody points to nobody. */
  private static void fictitious(SampleSpec spec, ObjectNode schema) {
    if (spec.has(Habit.FAILED_CHAINING)) {
      for (JsonNode field : schema.get("fields")) {
        if (field.path("name").asText().equals(Fictitious.COLUMN)) {
          ((ObjectNode) field).putArray("missingValues").add("").add(Fictitious.PSEUDONYM);
        }
      }
    }
  }

  /** Keys between yearly tables are those of one year; keys to absent tables are left out. */
  private static void inYear(Sample.Written file, ObjectNode schema, Set<String> present) {
    Table table = Tables.of(file.table());
    Map<String, String> names =
        Tables.all().stream()
            .collect(
                Collectors.toMap(
                    Table::name, one -> table.yearly() ? sameYear(table, file, one) : one.name()));
    ArrayNode keys = (ArrayNode) schema.get("foreignKeys");
    for (int i = keys.size() - 1; i >= 0; i--) {
      ObjectNode reference = (ObjectNode) keys.get(i).get("reference");
      String name = names.get(reference.get("resource").asText());
      if (present.contains(name)) {
        reference.put("resource", name);
      } else {
        keys.remove(i);
      }
    }
  }

  private static String sameYear(Table table, Sample.Written file, Table other) {
    int at = table.name().indexOf("aa");
    int year = Integer.parseInt(file.name().substring(at, at + 2));
    return Table.nameIn(other.name(), 2000 + year);
  }
}
