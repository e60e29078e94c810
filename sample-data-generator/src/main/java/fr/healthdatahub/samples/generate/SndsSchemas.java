package fr.healthdatahub.samples.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.schema.Meanings;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The Table Schemas of the files of one SNDS sample. */
final class SndsSchemas {
  private final boolean failedChaining;
  private final Set<String> present;

  SndsSchemas(SampleSpec spec, List<SourceFile> files) {
    failedChaining = spec.has(Habit.FAILED_CHAINING);
    present =
        files.stream()
            .filter(SourceFile::wanted)
            .map(SourceFile::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  ObjectNode of(SourceFile file) {
    ObjectNode schema = Tables.schema(file.table().name());
    schema.remove("name");
    explained(file.table().name(), schema);
    if (failedChaining) {
      fictitious(schema);
    }
    inYear(file, schema);
    return schema;
  }

  private static void explained(String table, ObjectNode schema) {
    for (JsonNode field : schema.get("fields")) {
      String meaning = Meanings.of(table, field.path("name").asText()).en();
      if (!meaning.isEmpty()) {
        ((ObjectNode) field).put("description", meaning);
      }
    }
  }

  /** A pseudonym that stands for nobody points to nobody. */
  private static void fictitious(ObjectNode schema) {
    for (JsonNode field : schema.get("fields")) {
      if (field.path("name").asText().equals(Fictitious.COLUMN)) {
        ((ObjectNode) field).putArray("missingValues").add("").add(Fictitious.PSEUDONYM);
      }
    }
  }

  /** Keys between yearly tables are those of one year; keys to absent tables are left out. */
  private void inYear(SourceFile file, ObjectNode schema) {
    Table table = file.table();
    Map<String, String> names =
        Tables.all().stream()
            .collect(
                Collectors.toMap(
                    Table::name, one -> table.yearly() ? sameYear(file, one) : one.name()));
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

  private static String sameYear(SourceFile file, Table other) {
    int at = file.table().name().indexOf("aa");
    int year = Integer.parseInt(file.name().substring(at, at + 2));
    return Table.nameIn(other.name(), 2000 + year);
  }
}
