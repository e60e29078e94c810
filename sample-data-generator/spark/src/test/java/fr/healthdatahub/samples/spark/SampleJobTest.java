package fr.healthdatahub.samples.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.cli.Terminal;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.export.WrittenFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job in a Spark of this process: two threads, and each task may fail once. */
class SampleJobTest {
  private static final Set<String> FEW = Set.of("IR_BEN_R", "T_MCOaaB", "T_MCOaaE");
  private static final Set<String> MANY =
      Set.of("ER_PRS_F", "ER_PHA_F", "IR_BEN_R", "T_MCOaaB", "T_MCOaaE", "KI_CCI_R");

  private static SparkSession spark;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void startSpark() {
    spark =
        SparkSession.builder()
            .master("local[2,2]")
            .config("spark.ui.enabled", false)
            // Compiling a query for each table would take longer than all the rest.
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.hadoop.fs.file.impl", FailingDisk.class.getName())
            .getOrCreate();
  }

  @AfterAll
  static void stopSpark() {
    spark.stop();
  }

  @BeforeEach
  void repairDisk() {
    FailingDisk.FAILURES.set(0);
  }

  private int job(String... arguments) {
    Terminal terminal =
        new Terminal(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return SampleJob.run(terminal, arguments);
  }

  private int snds(String name, Set<String> tables, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("snds", "--beneficiaries=150", "--from=2018", "--to=2019", "--lang=en"));
    all.add("--out=" + folder.resolve(name));
    all.add("--tables=" + String.join(",", tables));
    all.addAll(List.of(more));
    return job(all.toArray(String[]::new));
  }

  private static SampleRequest plain(Set<String> tables) {
    return Samples.named("snds")
        .request()
        .withSize(150)
        .withYears(2018, 2019)
        .withTables(tables)
        .withFormat(SampleFormat.PARQUET);
  }

  private void sameRowsAsPlain(SampleRequest request, String name) throws IOException {
    Path plain = folder.resolve("plain-" + name);
    for (WrittenFile file : Samples.run(request).write(plain, Progress.NONE).files()) {
      Dataset<Row> expected = spark.read().parquet(plain.resolve(file.path()).toString());
      Dataset<Row> found =
          spark.read().parquet(folder.resolve(name).resolve(file.path()).toString());
      assertEquals(expected.schema(), found.schema(), file.name());
      assertEquals(digest(expected), digest(found), file.name());
    }
  }

  /** SHA-256 of all rows, sorted. */
  private static String digest(Dataset<Row> table) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    table.collectAsList().stream()
        .map(row -> row.mkString("\u001f") + "\u001e")
        .sorted()
        .forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void theDescriptionNamesEveryPart() throws IOException {
    JsonNode description =
        new ObjectMapper().readTree(folder.resolve("s/datapackage.json").toFile());
    assertEquals(8, description.get("resources").size());
    for (JsonNode table : description.get("resources")) {
      long bytes = 0;
      for (JsonNode part :
          table.get("path").isArray() ? table.get("path") : List.of(table.get("path"))) {
        bytes += Files.size(folder.resolve("s").resolve(part.asText()));
      }
      assertEquals(table.get("bytes").asLong(), bytes, table.get("name").asText());
      assertTrue(table.get("schema").get("fields").size() > 2);
    }
  }

  @Test
  void rowsAndTypesAreThoseOfThePlainRun() throws IOException {
    assertEquals(0, snds("s", MANY, "--shards=3"), err::toString);
    assertTrue(out.toString().contains(" rows, "), out.toString());
    assertTrue(Files.exists(folder.resolve("s/_SUCCESS")));
    theDescriptionNamesEveryPart();
    sameRowsAsPlain(plain(MANY), "s");
  }

  @Test
  void shardsOfSeveralJobsAreTheWholeTogether() throws IOException {
    assertEquals(0, snds("s", FEW, "--shard=1/2", "--shards=2"), err::toString);
    assertEquals(0, snds("more", FEW, "--shard=2/2", "--shards=1"), err::toString);
    for (String table : names(folder.resolve("more"))) {
      if (table.endsWith(".parquet")) {
        for (String part : names(folder.resolve("more").resolve(table))) {
          Files.move(
              folder.resolve("more").resolve(table).resolve(part),
              folder.resolve("s").resolve(table).resolve(part));
        }
      }
    }
    sameRowsAsPlain(plain(FEW), "s");
  }

  @Test
  void aSmallerSampleHasItsFiles() throws IOException {
    String to = folder.resolve("s").toString();
    assertEquals(0, job("mammograms", "--size=2", "--shards=2", "--out", to), err::toString);
    sameRowsAsPlain(
        Samples.named("mammograms").request().withSize(2).withFormat(SampleFormat.PARQUET), "s");
    Path plain = folder.resolve("plain-s");
    int images = 0;
    try (Stream<Path> files = Files.walk(plain)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".png")).toList()) {
        Path same = folder.resolve("s").resolve(plain.relativize(file));
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(same));
        images++;
      }
    }
    assertTrue(images > 1, images + " images");
  }

  @Test
  void aTaskThatFailsOnceLeavesNoRowTwice() throws IOException {
    FailingDisk.FAILURES.set(1);
    assertEquals(0, snds("s", FEW, "--shards=3"), err::toString);
    assertEquals(0, FailingDisk.FAILURES.get());
    sameRowsAsPlain(plain(FEW), "s");
  }

  @Test
  void aJobThatFailsLeavesNothing() throws IOException {
    FailingDisk.FAILURES.set(Integer.MAX_VALUE);
    assertEquals(1, snds("s", FEW, "--shards=3"));
    assertTrue(err.toString().contains("was not written, and nothing is left"), err.toString());
    assertTrue(err.toString().contains("No space left on device"), err.toString());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void aFolderThatIsNotEmptyIsKept() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("s")).resolve("mine.txt");
    Files.writeString(mine, "mine");
    assertEquals(1, snds("s", FEW));
    assertTrue(err.toString().contains("has something in it"), err.toString());
    assertEquals(List.of("s"), names(folder));
    assertEquals("mine", Files.readString(mine));
  }

  @ParameterizedTest
  @CsvSource({
    "--tables=ER_XYZ_F, There is no table called ER_XYZ_F. Known: ER_PRS_F",
    "--from=1999, '--from must be a year from 2015 to 2025, not 1999.'",
    "--size=0, '--size must be between 1 and 68,000,000'",
    "--shard=4/3, '--shard must be like 1/3'",
    "--shards=0, '--shards must be between 1 and 999,999, not 0.'",
    "--format=csv, 'Unknown: --format=csv'"
  })
  void aWrongOptionIsNamedAndNothingIsWritten(String option, String words) throws IOException {
    assertEquals(
        2, job("snds", "--lang=en", "--out=" + folder.resolve("s"), option), err::toString);
    assertTrue(err.toString().startsWith(words), err.toString());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void whatIsMissingOrUnknownIsSaidInFrench() {
    assertEquals(2, job("snds", "--lang=fr"));
    assertTrue(err.toString().contains("--out"), err.toString());
    assertEquals(2, job("sarcoma", "--out=x", "--lang=fr"));
    assertTrue(err.toString().contains("Pas d'échantillon sarcoma."), err.toString());
  }

  @Test
  void helpExplainsEveryOption() {
    assertEquals(0, job("--help", "--lang=fr"));
    assertTrue(out.toString().contains("--shards"), out.toString());
    assertTrue(out.toString().contains("Spark"), out.toString());
    assertFalse(out.toString().contains("<"), out.toString());
  }
}
