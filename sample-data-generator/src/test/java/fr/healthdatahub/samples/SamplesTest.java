package fr.healthdatahub.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.samples.SampleInfo.TableInfo;
import fr.healthdatahub.samples.export.Distribution;
import fr.healthdatahub.samples.export.Preview;
import fr.healthdatahub.samples.export.Preview.TablePreview;
import fr.healthdatahub.samples.export.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  @TempDir Path folder;

  private static SampleRequest small() {
    return Samples.named("snds")
        .request()
        .withSize(400)
        .withYears(2019, 2020)
        .withTables(Set.of("IR_BEN_R", "ER_PRS_F", "T_MCOaaB"))
        .withReport(false)
        .withThreads(2);
  }

  @Test
  void allSamplesAreNamedInBothLanguages() {
    for (SampleInfo info : Samples.all()) {
      assertFalse(info.title().fr().isBlank(), info.name());
      assertFalse(info.title().en().isBlank(), info.name());
      assertFalse(info.description().fr().isBlank(), info.name());
      assertFalse(info.description().en().isBlank(), info.name());
      assertFalse(info.tables().isEmpty(), info.name());
      assertEquals(info, Samples.named(info.name()));
    }
  }

  @Test
  void aPreviewShowsTheFirstRowsOfTheFolder() throws IOException {
    Preview preview = Samples.preview(small(), 5);
    Samples.run(small()).write(folder.resolve("s"), Progress.NONE);
    assertEquals(
        List.of("IR_BEN_R", "ER_PRS_F", "T_MCO19B", "T_MCO20B"),
        preview.tables().stream().map(TablePreview::name).sorted(SamplesTest::asListed).toList());
    for (TablePreview table : preview.tables()) {
      List<String> lines = Files.readAllLines(folder.resolve("s/" + table.name() + ".csv"));
      assertEquals(lines.get(0), String.join(",", table.columns()));
      assertEquals(5, table.rows().size());
      for (int i = 0; i < 5; i++) {
        assertEquals(lines.get(i + 1), String.join(",", table.rows().get(i)));
      }
    }
  }

  private static int asListed(String one, String other) {
    List<String> order = List.of("IR_BEN_R", "ER_PRS_F", "T_MCO19B", "T_MCO20B");
    return Integer.compare(order.indexOf(one), order.indexOf(other));
  }

  @Test
  void tablesAndColumnsOfTheSndsAreExplained() throws IOException {
    TableInfo stays =
        Samples.named("snds").tables().stream()
            .filter(table -> table.isIn("T_MCO19B"))
            .findFirst()
            .orElseThrow();
    assertEquals("T_MCOaaB", stays.name());
    assertTrue(stays.title().fr().startsWith("Un séjour"), stays.title().fr());
    Samples.run(small()).write(folder.resolve("s"), Progress.NONE);
    JsonNode resources =
        new ObjectMapper().readTree(folder.resolve("s/datapackage.json").toFile()).get("resources");
    for (JsonNode resource : resources) {
      assertFalse(resource.path("title").asText().isEmpty(), resource.path("name").asText());
    }
    JsonNode sex = resources.findValue("fields").get(16);
    assertEquals("BEN_SEX_COD", sex.get("name").asText());
    assertEquals("Sex, 1 male, 2 female", sex.get("description").asText());
  }

  @Test
  void aPreviewShowsDistributions() {
    TablePreview people =
        Samples.preview(small(), 1).tables().stream()
            .filter(one -> one.name().equals("IR_BEN_R"))
            .findFirst()
            .orElseThrow();
    assertTrue(people.counted() > 300, people.counted() + " rows");
    Distribution sex = people.distributions().get(people.columns().indexOf("BEN_SEX_COD"));
    assertEquals(Distribution.Kind.VALUES, sex.kind());
    assertEquals(1, sex.filled());
    assertEquals(2, sex.groups().size());
    assertEquals(1, sex.groups().stream().mapToDouble(Distribution.Group::share).sum(), 1e-9);
    Distribution pseudonym = people.distributions().get(people.columns().indexOf("BEN_NIR_PSA"));
    assertEquals(Distribution.Kind.NONE, pseudonym.kind());
  }

  @Test
  void aRunIsCancelledFromAnotherThread() throws IOException {
    SampleRun run = Samples.run(small());
    Path out = folder.resolve("s");
    assertThrows(
        CancellationException.class,
        () -> run.write(out, (done, total, rows, bytes) -> run.cancel()));
    assertFalse(Thread.interrupted());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aRunThatWasCancelledDoesNotBegin() {
    SampleRun run = Samples.run(small());
    run.cancel();
    assertThrows(CancellationException.class, () -> run.write(folder.resolve("s"), Progress.NONE));
    assertFalse(Files.exists(folder.resolve("s")));
  }

  @Test
  void progressEndsWithAll() throws IOException {
    AtomicReference<long[]> last = new AtomicReference<>();
    var written =
        Samples.run(small())
            .write(
                folder.resolve("s"),
                (done, total, rows, bytes) -> last.set(new long[] {done, total, rows, bytes}));
    assertEquals(last.get()[1], last.get()[0]);
    assertEquals(written.rows(), last.get()[2]);
    assertEquals(written.bytes(), last.get()[3]);
  }

  @Test
  void whatIsImpossibleIsRefusedWithTheRule() {
    refused(InvalidRequest.Rule.SIZE, small().withSize(0));
    refused(InvalidRequest.Rule.FROM_YEAR, small().withYears(1999, 2020));
    refused(InvalidRequest.Rule.TO_YEAR, small().withYears(2019, 2099));
    refused(InvalidRequest.Rule.YEARS_REVERSED, small().withYears(2020, 2019));
    refused(InvalidRequest.Rule.UNKNOWN_TABLE, small().withTables(Set.of("ER_XYZ_F")));
    refused(InvalidRequest.Rule.SHARD, small().withShard(4, 3));
    refused(InvalidRequest.Rule.THREADS, small().withThreads(0));
    assertThrows(InvalidRequest.class, () -> Samples.named("nothing"));
  }

  private static void refused(InvalidRequest.Rule rule, SampleRequest request) {
    assertEquals(rule, assertThrows(InvalidRequest.class, () -> Samples.estimate(request)).rule());
  }
}
