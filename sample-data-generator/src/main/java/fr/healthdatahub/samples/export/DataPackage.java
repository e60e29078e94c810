package fr.healthdatahub.samples.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes {@code datapackage.json} (Frictionless Data): what each file is, with its schema; and
 * {@code croissant.json} beside it.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DataPackage() {}

  /** Writes both files of a folder. */
  static void write(
      Contents contents, List<WrittenFile> files, AttachedFiles attachments, SampleStore store)
      throws IOException {
    ObjectNode root = root(contents, files);
    if (attachments.count() > 0) {
      others(root, attachments.count(), attachments.bytes())
          .put("hash", "sha256:" + attachments.sha256());
    }
    store.write(FILE, JSON.writeValueAsBytes(root));
    Croissant.write(root, store);
  }

  /**
   * Writes {@code datapackage.json} where tables have parts.
   *
   * @param parts of all tables, in the order of their rows
   */
  static void writeParts(
      Contents contents, List<WrittenFile> parts, long attachments, long bytes, SampleStore store)
      throws IOException {
    ObjectNode root = root(contents, parts);
    if (attachments > 0) {
      others(root, attachments, bytes);
    }
    store.write(FILE, JSON.writeValueAsBytes(root));
  }

  private static ObjectNode others(ObjectNode root, long count, long bytes) {
    return root.putObject("attachments").put("files", count).put("bytes", bytes);
  }

  private static ObjectNode root(Contents contents, List<WrittenFile> files) {
    RowSource source = contents.source();
    Map<String, List<WrittenFile>> byName =
        files.stream().collect(Collectors.groupingBy(WrittenFile::name));
    ObjectNode root = contents.description().deepCopy();
    ArrayNode resources = root.putArray("resources");
    for (int i = 0; i < source.files().size(); i++) {
      SourceFile file = source.files().get(i);
      List<WrittenFile> parts = byName.get(file.name());
      if (parts != null && file.isJson()) {
        json(parts, resources.addObject());
      } else if (parts != null) {
        resource(parts, source.title(i), source.schema(i), resources.addObject());
      }
    }
    return root;
  }

  private static void resource(
      List<WrittenFile> parts, String title, ObjectNode schema, ObjectNode resource) {
    resource.put("profile", "tabular-data-resource");
    if (!title.isEmpty()) {
      resource.put("title", title);
    }
    boolean parquet = parts.get(0).path().endsWith(".parquet");
    common(parts, resource, parquet ? "parquet" : "csv");
    resource.set("schema", schema);
  }

  private static void json(List<WrittenFile> parts, ObjectNode resource) {
    resource.put("profile", "data-resource");
    resource.put("mediatype", "application/fhir+ndjson");
    common(parts, resource, "ndjson");
  }

  private static void common(List<WrittenFile> parts, ObjectNode resource, String format) {
    WrittenFile file = parts.get(0);
    resource.put("name", file.name());
    if (parts.size() == 1) {
      resource.put("path", file.path());
    } else {
      parts.stream().map(WrittenFile::path).forEach(resource.putArray("path")::add);
    }
    resource.put("format", format);
    if (!format.equals("parquet")) {
      resource.put("encoding", "utf-8");
    }
    if (file.path().endsWith(".gz")) {
      resource.put("compression", "gz");
    } else if (file.path().endsWith(".zst")) {
      resource.put("compression", "zst");
    }
    resource.put("rows", parts.stream().mapToLong(WrittenFile::rows).sum());
    resource.put("bytes", parts.stream().mapToLong(WrittenFile::bytes).sum());
    if (parts.size() == 1) {
      resource.put("hash", "sha256:" + file.sha256());
    } else {
      // A hash of one file is what the specification knows.
      parts.forEach(part -> resource.withArray("hashes").add("sha256:" + part.sha256()));
    }
  }
}
