package fr.healthdatahub.samples.blueprint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.blueprint.Blueprint.ColumnLine;
import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ForeignKey;
import java.util.List;
import java.util.Set;

/** Table Schemas of the tables of a smaller sample, with titles in English and French. */
final class BlueprintSchemas {
  private final Set<String> present;

  BlueprintSchemas(Set<String> present) {
    this.present = Set.copyOf(present);
  }

  ObjectNode of(Part part) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode fields = schema.putArray("fields");
    for (int i = 0; i < part.columns().size(); i++) {
      field(part.columns().get(i), part.table().columns().get(i), fields.addObject());
    }
    if (!part.table().primaryKey().isEmpty()) {
      strings(schema.putArray("primaryKey"), part.table().primaryKey());
    }
    ArrayNode keys = schema.putArray("foreignKeys");
    for (ForeignKey key : part.table().foreignKeys()) {
      if (present.contains(key.table())) {
        ObjectNode one = keys.addObject();
        strings(one.putArray("fields"), key.columns());
        ObjectNode reference = one.putObject("reference");
        reference.put("resource", key.table());
        strings(reference.putArray("fields"), key.referenced());
      }
    }
    ArrayNode inOrder = schema.putArray("inOrder");
    part.table().inOrder().forEach(pair -> strings(inOrder.addArray(), pair));
    return schema;
  }

  private static void field(ColumnLine line, Column column, ObjectNode field) {
    field.put("name", line.name());
    field.put("type", line.type());
    if (line.type().equals("datetime")) {
      field.put("format", ColumnType.MOMENT);
    }
    if (line.type().equals("number")) {
      field.put("decimals", line.decimals());
    }
    field.put("title", line.title().en());
    field.put("titleFr", line.title().fr());
    ObjectNode constraints = JsonNodeFactory.instance.objectNode();
    if (column.required()) {
      constraints.put("required", true);
    }
    if (column.maxLength() > 0) {
      constraints.put("maxLength", column.maxLength());
    }
    if (column.minimum() != Long.MIN_VALUE) {
      constraints.put("minimum", column.minimum());
    }
    if (column.maximum() != Long.MAX_VALUE) {
      constraints.put("maximum", column.maximum());
    }
    if (column.limits().ofNumber()) {
      constraints.put("minimum", column.limits().least());
      constraints.put("maximum", column.limits().greatest());
    }
    if (!column.limits().values().isEmpty()) {
      strings(constraints.putArray("enum"), List.copyOf(column.limits().values()));
    }
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
  }

  private static void strings(ArrayNode to, List<String> texts) {
    texts.forEach(to::add);
  }
}
