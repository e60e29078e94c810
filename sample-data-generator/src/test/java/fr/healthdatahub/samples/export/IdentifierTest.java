package fr.healthdatahub.samples.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rule of ADR 10: identifiers begin with SYN where the column is text of 7 characters or more.
 */
class IdentifierTest {
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "BEN_NIR_.*|BEN_IDT_ANO|ASS_NIR_ANO|NIR_ANO_17|DCD_IDT_ENC|IPP_IRR_CRY"
              + "|ETA_NUM(_EPMSI|_GEO|_ENT)?|ETB_(EXE|PRE)_FIN|PFS_.*_NUM|PRS_MTT_NUM"
              + "|RSA_NUM|RHA_NUM|ORG_(CLE_NUM|AFF_BEN|CLE_NEW)");
  private static final int WIDE_ENOUGH = 7;

  @TempDir Path folder;

  @Test
  void identifiersBeginWithSyn() throws IOException {
    Path sample = folder.resolve("s");
    Specs.write(Specs.whole(640), SampleFormat.CSV, sample, 2);
    Set<String> checked = new TreeSet<>();
    for (Table table : Tables.all()) {
      Path file = sample.resolve(table.nameIn(2017) + ".csv");
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < table.columns().size(); i++) {
        Column column = table.columns().get(i);
        if (column.type() == ColumnType.TEXT
            && column.maxLength() >= WIDE_ENOUGH
            && IDENTIFIER.matcher(column.name()).matches()) {
          for (String line : lines.subList(1, lines.size())) {
            String cell = line.split(",", -1)[i];
            assertTrue(cell.isEmpty() || cell.startsWith("SYN"), table.name() + ": " + cell);
            if (!cell.isEmpty()) {
              checked.add(column.name());
            }
          }
        }
      }
    }
    assertEquals(19, checked.size(), checked.toString());
  }

  @Test
  void everyTableHasRowsInSomeYear() throws IOException {
    WrittenSample written =
        Specs.write(Specs.whole(6400), SampleFormat.CSV, folder.resolve("s"), 2);
    Map<String, Long> rows =
        written.files().stream()
            .collect(
                Collectors.groupingBy(
                    WrittenFile::table, Collectors.summingLong(WrittenFile::rows)));
    assertEquals(Tables.all().size(), rows.size());
    rows.forEach((table, count) -> assertTrue(count > 0, table + " has no row"));
  }
}
