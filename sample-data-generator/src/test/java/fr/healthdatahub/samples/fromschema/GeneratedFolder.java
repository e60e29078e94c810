package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.SchemaText;
import fr.healthdatahub.samples.check.Finding;
import fr.healthdatahub.samples.check.FolderCheck;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.SampleFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder of rows of a schema, and what the check says about it. */
final class GeneratedFolder {
  private GeneratedFolder() {}

  /**
   * Generates and checks.
   *
   * @throws fr.healthdatahub.samples.schema.InvalidSchema when the schema is refused
   */
  static List<Finding> findings(String json, long rows, SampleFormat format, Path folder)
      throws IOException {
    Samples.run(
            Samples.ofSchema(new SchemaText("s.json", json))
                .request()
                .withSize(rows)
                .withFormat(format)
                .withThreads(1))
        .write(folder, Progress.NONE);
    return FolderCheck.check(folder, 1).findings();
  }

  /** A schema of one table whose fields are given. */
  static String schema(String fields) {
    return fields.startsWith("{\"name") ? "{\"fields\":[" + fields + "]}" : fields;
  }
}
