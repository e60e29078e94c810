package fr.healthdatahub.samples.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.export.Specs;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet of DuckDB and ours is judged as the CSV of the same rows. */
class ParquetCheckTest {
  private static final long SEED = 20_261;

  @TempDir Path folder;

  @BeforeEach
  void describe() throws IOException {
    for (String format : List.of("csv", "parquet")) {
      Files.createDirectories(folder.resolve(format));
      Files.writeString(
          folder.resolve(format + "/datapackage.json"),
          """
          {"resources":[
           {"name":"person","format":"FORMAT","path":"person.FORMAT","schema":{"primaryKey":"id",
            "fields":[{"name":"id","type":"integer"},
             {"name":"name","constraints":{"maxLength":9}},
             {"name":"paid","type":"number","decimals":2},
             {"name":"share","type":"number"},
             {"name":"lives","type":"boolean"},
             {"name":"seen","type":"datetime","format":"%Y-%m-%dT%H:%M:%S"}]}},
           {"name":"care","format":"FORMAT","path":"care.FORMAT","schema":{
            "fields":[{"name":"person","type":"integer","constraints":{"required":true}},
             {"name":"BEN_NAI_ANN","type":"year"},
             {"name":"EXE_SOI_DTD","type":"date"}, {"name":"EXE_SOI_DTF","type":"date"}],
            "foreignKeys":[{"fields":"person",
             "reference":{"resource":"person","fields":"id"}}]}}]}
          """
              .replace("FORMAT", format));
    }
  }

  /** Writes both tables, as CSV and as Parquet; five rows of each are wrong when asked to. */
  private void write(boolean isBroken, String options) throws SQLException {
    int wrong = isBroken ? 1 : 0;
    duckdb(
        """
        create or replace table person as select
         case when i = 77 and %1$d = 1 then 5 else i end as id,
         case when i = 12 and %1$d = 1 then 'much too long' when i %% 5 = 0 then null
          when i %% 7 = 0 then 'a,"b"' else 'n' || i %% 9 end as name,
         (i * 0.01 + case when i = 40 and %1$d = 1 then 0.001 else 0 end)::decimal(12, 3) as paid,
         i / 8.0::double as share, i %% 2 = 0 as lives,
         timestamp '2020-01-01 08:30:00' + to_seconds(i * 1000) as seen
         from range(3000) r(i)"""
            .formatted(wrong),
        """
        create table care as select
         (case when i = 9 and %1$d = 1 then 99999 else i %% 3000 end)::bigint as person,
         (case when i = 3 and %1$d = 1 then 2050 else 1950 + i %% 50 end)::int as BEN_NAI_ANN,
         date '2019-01-01' + (i %% 300)::int as EXE_SOI_DTD,
         date '2019-01-01' + (i %% 300)::int
          + case when i = 21 and %1$d = 1 then -2 else 3 end as EXE_SOI_DTF
         from range(5000) r(i)"""
            .formatted(wrong),
        csv(
            "person",
            "* replace (rtrim(rtrim(paid::varchar, '0'), '.') as paid,"
                + " strftime(seen, '%Y-%m-%dT%H:%M:%S') as seen)"),
        csv("care", "*"),
        parquet("person", "select * from person", options),
        parquet("care", "select * from care", options));
  }

  private String csv(String table, String columns) {
    return "copy (select %s from %s) to '%s' (header)"
        .formatted(columns, table, folder.resolve("csv/" + table + ".csv"));
  }

  private String parquet(String table, String query, String options) {
    return "copy (%s) to '%s' (format parquet, %s)"
        .formatted(query, folder.resolve("parquet/" + table + ".parquet"), options);
  }

  private static void duckdb(String... statements) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private CheckReport checked(String format) throws IOException {
    return FolderCheck.check(folder.resolve(format), 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compression uncompressed",
        "compression snappy, row_group_size 2048",
        "compression gzip",
        "compression zstd, parquet_version v2",
        "compression lz4_raw",
        "compression snappy, parquet_version v2"
      })
  void foreignParquetIsJudgedAsItsCsv(String options) throws IOException, SQLException {
    write(false, options);
    assertEquals(List.of(), checked("csv").findings());
    assertEquals(List.of(), checked("parquet").findings());
    assertEquals(8000, checked("parquet").rows());
    write(true, options);
    List<Finding> found = checked("csv").findings();
    assertEquals(found, checked("parquet").findings());
    assertEquals(found, FolderCheck.check(folder.resolve("parquet"), 3).findings());
    assertEquals(
        EnumSet.of(
            Rule.TOO_LONG,
            Rule.TOO_MANY_DECIMALS,
            Rule.DUPLICATE_KEY,
            Rule.ORPHAN,
            Rule.BEFORE_BIRTH,
            Rule.ENDS_BEFORE_BEGINNING),
        EnumSet.copyOf(found.stream().map(Finding::rule).toList()));
  }

  @Test
  void ourParquetIsAsItsSchemaSays() throws IOException {
    Path sample = folder.resolve("snds");
    Specs.write(Specs.whole(200), SampleFormat.PARQUET, sample, 2);
    CheckReport report = FolderCheck.check(sample, 2);
    assertEquals(List.of(), report.findings());
    assertTrue(report.rows() > 15_000, report.rows() + " rows");
    for (String name : List.of("emergency-visits", "prescriptions", "pacemakers")) {
      Samples.run(Samples.named(name).request().withSize(64).withFormat(SampleFormat.PARQUET))
          .write(folder.resolve(name), Progress.NONE);
      assertEquals(List.of(), FolderCheck.check(folder.resolve(name), 1).findings(), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'select name, * exclude (name) from person', compression snappy, OTHER_HEADER, id",
    "'select * exclude (seen) from person', compression snappy, OTHER_HEADER, seen",
    "'select * replace ([name] as name) from person', compression zstd, NESTED_COLUMN, name",
    "'from person', compression brotli, UNKNOWN_CODEC, id",
    "'from person', 'encryption_config {footer_key: ''k''}', ENCRYPTED, ''"
  })
  void whatCannotBeReadIsSaid(String query, String options, Rule rule, String column)
      throws IOException, SQLException {
    write(false, "compression snappy");
    duckdb(
        "pragma add_parquet_key('k', '0123456789abcdef')",
        "create table person as from read_parquet('%s')"
            .formatted(folder.resolve("parquet/person.parquet")),
        parquet("person", query, options));
    Finding first = checked("parquet").findings().get(0);
    assertEquals(rule, first.rule());
    assertEquals(column, first.column());
    assertEquals("person", first.table());
    assertEquals(0, first.row());
  }

  @Test
  void partsAreOneTable() throws IOException, SQLException {
    write(true, "compression snappy");
    inParts();
    assertEquals(checked("csv").findings(), checked("parquet").findings());
  }

  /** Makes two parts of the Parquet file of people; the second begins at row 1001. */
  private Path inParts() throws IOException, SQLException {
    Path whole = folder.resolve("parquet/person.parquet");
    duckdb(
        parquet("first", "from '" + whole + "' limit 1000", "compression zstd"),
        parquet("second", "from '" + whole + "' offset 1000", "compression gzip"));
    Path description = folder.resolve("parquet/datapackage.json");
    Files.writeString(
        description,
        Files.readString(description)
            .replace("\"person.parquet\"", "[\"first.parquet\", \"second.parquet\"]"));
    return folder.resolve("parquet/second.parquet");
  }

  /** Any byte may be another, any end may be missing: the check says what it finds, and ends. */
  @ParameterizedTest
  @ValueSource(strings = {"compression zstd", "compression uncompressed, parquet_version v2"})
  void hostileBytesAreFindings(String options) throws IOException, SQLException {
    write(false, options);
    Path file = folder.resolve("parquet/person.parquet");
    byte[] right = Files.readAllBytes(file);
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      byte[] wrong = right.clone();
      // Every other time in the footer, where most lengths are.
      int from = i % 2 == 0 ? 0 : right.length - 1500;
      for (int flips = random.nextInt(3); flips >= 0; flips--) {
        wrong[from + random.nextInt(right.length - from)] = (byte) random.nextInt(256);
      }
      Files.write(file, wrong);
      assertTrue(checked("parquet").bytes() > 0, "seed " + SEED + ", time " + i);
      Files.write(file, Arrays.copyOf(right, random.nextInt(right.length)));
      assertTrue(checked("parquet").count() > 0, "seed " + SEED + ", cut " + i);
    }
  }

  @Test
  void rowsBeforeADamageAreChecked() throws IOException, SQLException {
    write(true, "compression snappy");
    Path file = inParts();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) -1);
    Files.write(file, bytes);
    List<Finding> findings = checked("parquet").findings();
    Finding damage =
        findings.stream().filter(one -> one.rule() == Rule.DAMAGED).findFirst().orElseThrow();
    assertEquals(1001, damage.row(), damage.toString());
    assertTrue(findings.stream().anyMatch(one -> one.rule() == Rule.TOO_LONG));
  }

  @Test
  void moreKeysThanMemoryEndTheCheckWithWhatHelps() throws IOException, SQLException {
    write(false, "compression snappy");
    PackageFile description = PackageFile.read(folder.resolve("parquet"));
    assertEquals(List.of(), FolderCheck.check(description, 1, new KeyMemory(200_000)).findings());
    TooManyKeys full =
        assertThrows(
            TooManyKeys.class, () -> FolderCheck.check(description, 1, new KeyMemory(50_000)));
    String words = full.in(Locale.ENGLISH);
    assertTrue(words.startsWith("person: memory is full after 2,4"), words);
    assertTrue(words.contains("-Xmx") && words.contains("--tables"), words);
    assertTrue(full.in(Locale.FRENCH).startsWith("person : la mémoire"), words);
  }

  @Test
  void someTablesAreCheckedAlone() throws IOException, SQLException {
    write(true, "compression snappy");
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    FolderCheck.check(folder.resolve("parquet"), 1, Set.of("care"))
        .findings()
        .forEach(one -> rules.add(one.rule()));
    assertEquals(EnumSet.of(Rule.BEFORE_BIRTH, Rule.ENDS_BEFORE_BEGINNING), rules);
    assertThrows(
        InvalidSchema.class,
        () -> FolderCheck.check(folder.resolve("parquet"), 1, Set.of("other")));
  }
}
