package fr.healthdatahub.samples.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Writes {@code croissant.json} (MLCommons Croissant 1.0), which machine-learning tools read, from
 * the package that {@link DataPackage} describes.
 */
final class Croissant {
  static final String FILE = "croissant.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String CONTEXT =
      """
      {"@language":"en","@vocab":"https://schema.org/","sc":"https://schema.org/",
       "cr":"http://mlcommons.org/croissant/","rai":"http://mlcommons.org/croissant/RAI/",
       "dct":"http://purl.org/dc/terms/","citeAs":"cr:citeAs","column":"cr:column",
       "conformsTo":"dct:conformsTo","data":{"@id":"cr:data","@type":"@json"},
       "dataType":{"@id":"cr:dataType","@type":"@vocab"},
       "examples":{"@id":"cr:examples","@type":"@json"},"extract":"cr:extract",
       "field":"cr:field","fileProperty":"cr:fileProperty","fileObject":"cr:fileObject",
       "fileSet":"cr:fileSet","format":"cr:format","includes":"cr:includes",
       "isLiveDataset":"cr:isLiveDataset","jsonPath":"cr:jsonPath","key":"cr:key",
       "md5":"cr:md5","parentField":"cr:parentField","path":"cr:path",
       "recordSet":"cr:recordSet","references":"cr:references","regex":"cr:regex",
       "repeated":"cr:repeated","replace":"cr:replace","separator":"cr:separator",
       "source":"cr:source","subField":"cr:subField","transform":"cr:transform"}
      """;

  private Croissant() {}

  /**
   * @param description what {@code datapackage.json} says
   */
  static void write(JsonNode description, SampleStore store) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.set("@context", JSON.readTree(CONTEXT));
    root.put("@type", "sc:Dataset");
    root.put("conformsTo", "http://mlcommons.org/croissant/1.0");
    root.put("name", description.path("name").asText());
    root.put("description", description.path("description").asText());
    ArrayNode distribution = root.putArray("distribution");
    ArrayNode records = root.putArray("recordSet");
    for (JsonNode resource : description.path("resources")) {
      file(resource, distribution.addObject());
      if (resource.has("schema")) {
        records(resource, records.addObject());
      }
    }
    store.write(FILE, JSON.writeValueAsBytes(root));
  }

  private static void file(JsonNode resource, ObjectNode file) {
    file.put("@type", "cr:FileObject");
    file.put("@id", resource.path("path").asText());
    file.put("name", resource.path("path").asText());
    file.put("contentUrl", resource.path("path").asText());
    file.put("contentSize", resource.path("bytes").asText() + " B");
    file.put("encodingFormat", format(resource));
    file.put("sha256", resource.path("hash").asText().replace("sha256:", ""));
  }

  private static String format(JsonNode resource) {
    return switch (resource.path("compression").asText(resource.path("format").asText())) {
      case "gz" -> "application/gzip";
      case "zst" -> "application/zstd";
      case "ndjson" -> "application/fhir+ndjson";
      case "parquet" -> "application/vnd.apache.parquet";
      default -> "text/csv";
    };
  }

  private static void records(JsonNode resource, ObjectNode records) {
    String name = resource.path("name").asText();
    records.put("@type", "cr:RecordSet");
    records.put("@id", name);
    records.put("name", name);
    JsonNode schema = resource.path("schema");
    ArrayNode key = records.putArray("key");
    schema
        .path("primaryKey")
        .forEach(column -> key.addObject().put("@id", name + "/" + column.asText()));
    if (key.isEmpty()) {
      records.remove("key");
    }
    ArrayNode fields = records.putArray("field");
    for (JsonNode column : schema.path("fields")) {
      ObjectNode field = fields.addObject();
      field.put("@type", "cr:Field");
      field.put("@id", name + "/" + column.path("name").asText());
      field.put("name", column.path("name").asText());
      String meaning = column.path("title").asText(column.path("description").asText());
      if (!meaning.isEmpty()) {
        field.put("description", meaning);
      }
      field.put("dataType", type(column.path("type").asText("string")));
      ObjectNode source = field.putObject("source");
      source.putObject("fileObject").put("@id", resource.path("path").asText());
      source.putObject("extract").put("column", column.path("name").asText());
    }
  }

  private static String type(String type) {
    return switch (type) {
      case "integer" -> "sc:Integer";
      case "number" -> "sc:Float";
      case "boolean" -> "sc:Boolean";
      case "date" -> "sc:Date";
      case "datetime" -> "sc:DateTime";
      default -> "sc:Text";
    };
  }
}
