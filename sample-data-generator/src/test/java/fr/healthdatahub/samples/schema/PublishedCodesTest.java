package fr.healthdatahub.samples.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.data.DataFile;
import fr.healthdatahub.samples.export.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes of a sample are among those of the nomenclatures that the SNDS publishes. */
class PublishedCodesTest {
  private static final int YEAR = 2018;
  private static final DataFile PUBLISHED = DataFile.of("schema/published_codes.csv");

  @TempDir Path folder;
  private Path sample;

  @BeforeEach
  void generate() throws IOException {
    sample = folder.resolve("snds");
    Samples.run(
            Samples.named("snds")
                .request()
                .withSize(1000)
                .withYears(YEAR, YEAR)
                .withReport(false)
                .withThreads(2))
        .write(sample, Progress.NONE);
  }

  @Test
  void everyCodeIsPublished() throws IOException {
    for (int i = 0; i < PUBLISHED.size(); i++) {
      String table = PUBLISHED.text(i, "table");
      String column = PUBLISHED.text(i, "column");
      Set<String> strange = values(table, column);
      strange.removeAll(List.of(PUBLISHED.text(i, "codes").split(";")));
      strange.remove("");
      assertEquals(Set.of(), strange, table + "." + column);
    }
  }

  @Test
  void codesThatVaryDoSo() throws IOException {
    assertEquals(Set.of("0", "42"), values("ER_PRS_F", "EXO_MTF"));
    assertEquals(Set.of("10", "30"), values("ER_PRS_F", "BEN_QAF_COD"));
    assertEquals(Set.of("0", "1"), values("ER_PRS_F", "EXE_LIE_COD"));
    assertEquals(Set.of("51", "98"), values("ER_PRS_F", "PSE_STJ_COD"));
    assertEquals(Set.of("N", "P", "Z"), values("ER_DCT_F", "DCT_RGU_SNS"));
    Set<String> ages = values("ER_PRS_F", "BEN_AMA_COD");
    assertTrue(ages.contains("2") && ages.contains("1001"), ages.toString());
  }

  private Set<String> values(String table, String column) throws IOException {
    int cell = Tables.of(table).indexOf(column);
    Set<String> values = new TreeSet<>();
    for (String line : Files.readAllLines(sample.resolve(table + ".csv"))) {
      values.add(line.split(",", -1)[cell]);
    }
    values.remove(column);
    return values;
  }
}
