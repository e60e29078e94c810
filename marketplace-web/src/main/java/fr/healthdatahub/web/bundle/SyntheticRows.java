package fr.healthdatahub.web.bundle;

import fr.healthdatahub.challenges.challenge.Bilingual;
import fr.healthdatahub.challenges.challenge.ChallengeBundle;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.SchemaText;
import fr.healthdatahub.samples.export.Folders;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.WrittenFile;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle with synthetic rows of its own schema: tables with the columns of the challenge's data,
 * hidden ones too, so that code can be written and tried before it meets the data.
 */
final class SyntheticRows implements ChallengeBundle.Content {
  private static final int ROWS = 200;
  private static final Bilingual WORDS =
      new Bilingual(
          "Rangées synthétiques aux mêmes colonnes, pour essayer du code ; elles n’apprennent rien"
              + " sur les données.",
          "Synthetic rows with the same columns, to try code on; they tell nothing about the"
              + " data.");

  private final ChallengeBundle.Content bundle;
  private final Map<String, byte[]> tables;

  private SyntheticRows(ChallengeBundle.Content bundle, Map<String, byte[]> tables) {
    this.bundle = bundle;
    this.tables = tables;
  }

  /**
   * Generates rows for each table of a schema.
   *
   * @param schema a Table Schema or Data Package as JSON
   * @throws IllegalArgumentException saying where the schema is wrong, and what would be right
   */
  static SyntheticRows of(ChallengeBundle.Content bundle, String schema) throws IOException {
    Path folder = Files.createTempDirectory("hub-synthetic");
    Path rows = folder.resolve("rows");
    Map<String, byte[]> tables = new LinkedHashMap<>();
    try {
      SampleInfo sample = Samples.ofSchema(new SchemaText("schema.json", schema));
      List<WrittenFile> written =
          Samples.run(sample.request().withSize(ROWS).withThreads(1))
              .write(rows, Progress.NONE)
              .files();
      for (WrittenFile file : written) {
        tables.put(file.path(), Files.readAllBytes(rows.resolve(file.path())));
      }
    } catch (InvalidSchema invalid) {
      throw new IllegalArgumentException(invalid.getMessage(), invalid);
    } finally {
      Folders.remove(folder);
    }
    return new SyntheticRows(bundle, tables);
  }

  /** The tables, as files that everybody may read. */
  List<ChallengeBundle.File> files() {
    return tables.keySet().stream()
        .map(name -> new ChallengeBundle.File(name, "synthetic", WORDS))
        .toList();
  }

  @Override
  public InputStream open(String name) throws IOException {
    byte[] table = tables.get(name);
    return table == null ? bundle.open(name) : new ByteArrayInputStream(table);
  }
}
