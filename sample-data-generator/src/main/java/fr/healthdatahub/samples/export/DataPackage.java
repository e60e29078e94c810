package fr.healthdatahub.samples.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.source.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code datapackage.json} (Frictionless Data): what each file is, with its schema; and
 * {@code croissant.json} beside it.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DataPackage() {}

  static void write(
      Contents contents, List<WrittenFile> files, AttachedFiles attachments, Path folder)
      throws IOException {
    RowSource source = contents.source();
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < source.files().size(); i++) {
      numbers.put(source.files().get(i).name(), i);
    }
    ObjectNode root = contents.description().deepCopy();
    ArrayNode resources = root.putArray("resources");
    for (WrittenFile file : files) {
      int number = numbers.get(file.name());
      if (source.files().get(number).isJson()) {
        json(file, resources.addObject());
      } else {
        resource(file, source.schema(number), resources.addObject());
      }
    }
    if (attachments.count() > 0) {
      ObjectNode others = root.putObject("attachments");
      others.put("files", attachments.count());
      others.put("bytes", attachments.bytes());
      others.put("hash", "sha256:" + attachments.sha256());
    }
    Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(root));
    Croissant.write(root, folder);
  }

  private static void resource(WrittenFile file, ObjectNode schema, ObjectNode resource) {
    resource.put("profile", "tabular-data-resource");
    boolean parquet = file.path().endsWith(".parquet");
    common(file, resource, parquet ? "parquet" : "csv");
    resource.set("schema", schema);
  }

  private static void json(WrittenFile file, ObjectNode resource) {
    resource.put("profile", "data-resource");
    resource.put("mediatype", "application/fhir+ndjson");
    common(file, resource, "ndjson");
  }

  private static void common(WrittenFile file, ObjectNode resource, String format) {
    resource.put("name", file.name());
    resource.put("path", file.path());
    resource.put("format", format);
    if (!format.equals("parquet")) {
      resource.put("encoding", "utf-8");
    }
    if (file.path().endsWith(".gz")) {
      resource.put("compression", "gz");
    } else if (file.path().endsWith(".zst")) {
      resource.put("compression", "zst");
    }
    resource.put("rows", file.rows());
    resource.put("bytes", file.bytes());
    resource.put("hash", "sha256:" + file.sha256());
  }
}
