package fr.healthdatahub.samples.fromschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a schema asks for: it is refused with words, or its rows pass the check. */
class RandomSchemasTest {
  private static final long SEED = Long.getLong("schemas.seed", 20_240_229);
  private static final int SCHEMAS = Integer.getInteger("schemas.count", 300);
  private static final int ROWS = 40;

  @TempDir Path folder;

  @Test
  void everySchemaIsRefusedOrPassesTheCheck() throws IOException {
    RandomSchemas schemas = new RandomSchemas(SEED);
    int passed = 0;
    for (int i = 0; i < SCHEMAS; i++) {
      String json = schemas.next().toString();
      String which = "seed " + SEED + ", schema " + i + ": " + json;
      SampleFormat format = i % 3 == 0 ? SampleFormat.PARQUET : SampleFormat.CSV;
      try {
        assertEquals(
            List.of(),
            GeneratedFolder.findings(json, ROWS, format, folder.resolve("s" + i)),
            which);
        passed++;
      } catch (InvalidSchema refused) {
        // With words, which other tests read.
      } catch (RuntimeException e) {
        fail(which, e);
      }
    }
    assertTrue(passed > SCHEMAS / 10, passed + " of " + SCHEMAS + " were generated");
  }
}
