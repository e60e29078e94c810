package fr.healthdatahub.samples.fromschema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.SchemaText;
import fr.healthdatahub.samples.check.FolderCheck;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaSourceTest {
  private static final List<String> TABLES = List.of("visit", "patient", "ward");
  private static final int ROWS = 250;

  @TempDir Path folder;

  private static SampleRequest clinic(long rows) throws IOException {
    try (InputStream in = SchemaSourceTest.class.getResourceAsStream("clinic.json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Samples.ofSchema(new SchemaText("clinic.json", json)).request().withSize(rows);
    }
  }

  private Path written(String name, SampleRequest request) throws IOException {
    Path out = folder.resolve(name);
    Samples.run(request).write(out, Progress.NONE);
    return out;
  }

  @Test
  void rowsAreAsTheSchemaSays() throws IOException {
    Path out = written("s", clinic(ROWS));
    var report = FolderCheck.check(out, 2);
    assertEquals(List.of(), report.findings());
    assertEquals(3 * ROWS, report.rows());
  }

  @Test
  void anIndependentReaderFindsKeysAndMarginals() throws IOException, SQLException {
    Path out = written("s", clinic(ROWS));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (String table : TABLES) {
        try (Statement statement = duckdb.createStatement()) {
          statement.execute(
              "create table %s as select * from read_csv('%s', header=true, all_varchar=true)"
                  .formatted(table, out.resolve(table + ".csv")));
        }
      }
      assertEquals(0, number(duckdb, "visit v anti join patient p on v.patient = p.id"));
      assertEquals(
          0, number(duckdb, "visit v anti join ward w on v.ward = w.ward and v.site = w.site"));
      assertEquals(
          0,
          number(
              duckdb, "patient c anti join patient m on c.mother = m.id where mother is not null"));
      assertTrue(number(duckdb, "patient where mother is not null") > 200);
      assertEquals(ROWS, number(duckdb, "(select distinct patient, rank from visit)"));
      assertEquals(ROWS, number(duckdb, "(select distinct id from patient)"));
      assertEquals(ROWS, number(duckdb, "(select distinct card from patient)"));
      assertEquals(ROWS, number(duckdb, "(select distinct ward, site from ward)"));
      assertEquals(0.7, number(duckdb, "patient where sex = 'F'") / (double) ROWS, 0.1);
      assertEquals(0.75, number(duckdb, "patient where pressure::int >= 120") / (double) ROWS, 0.1);
      assertEquals(0.2, number(duckdb, "patient where weight is null") / (double) ROWS, 0.1);
      assertEquals(
          0,
          number(
              duckdb, "patient where not regexp_full_match(code, '(A|B[1-3]{2}|C\\d?)-[^a-z]x')"));
    }
  }

  private static long number(Connection duckdb, String from) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from " + from)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Test
  void bytesDependNeitherOnThreadsNorOnShards() throws IOException {
    String only =
        "{\"primaryKey\":\"id\",\"fields\":[{\"name\":\"id\",\"type\":\"integer\"},"
            + "{\"name\":\"t\"},{\"name\":\"d\",\"type\":\"date\"}]}";
    SampleRequest request =
        Samples.ofSchema(new SchemaText("t.json", only)).request().withSize(9001);
    byte[] whole = Files.readAllBytes(written("one", request.withThreads(1)).resolve("t.csv"));
    assertArrayEquals(
        whole, Files.readAllBytes(written("five", request.withThreads(5)).resolve("t.csv")));
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = 1; i <= 3; i++) {
      byte[] part =
          Files.readAllBytes(written("shard" + i, request.withShard(i, 3)).resolve("t.csv"));
      int start = i == 1 ? 0 : new String(part, StandardCharsets.UTF_8).indexOf('\n') + 1;
      joined.write(part, start, part.length - start);
    }
    assertArrayEquals(whole, joined.toByteArray());
  }

  @Test
  void aKeyThatCannotHoldTheRowsIsNamed() throws IOException {
    String few =
        "{\"primaryKey\":\"id\",\"fields\":[{\"name\":\"id\","
            + "\"constraints\":{\"pattern\":\"[A-D][0-9]\"}}]}";
    SampleRequest request = Samples.ofSchema(new SchemaText("few.json", few)).request();
    InvalidSchema wrong =
        assertThrows(InvalidSchema.class, () -> Samples.estimate(request.withSize(41)));
    assertTrue(
        wrong
            .getMessage()
            .endsWith(
                "the key [id] has 40 values only for 41 rows; ask for fewer"
                    + " rows or widen the key"),
        wrong.getMessage());
  }

  /** A list of codes is as long as it can be, and the tables that use it as long as is asked. */
  @Test
  void aTableToWhichOthersPointHasNoMoreRowsThanItsKey() throws IOException {
    Path whole = written("s", clinic(5000).withThreads(3));
    var report = FolderCheck.check(whole, 2);
    assertEquals(List.of(), report.findings());
    assertEquals(5000 + 5000 + 400, report.rows());
    assertEquals(401, Files.readAllLines(whole.resolve("ward.csv")).size());
    for (String table : TABLES) {
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      for (int i = 1; i <= 2; i++) {
        Path file = written(table + i, clinic(5000).withShard(i, 2)).resolve(table + ".csv");
        String part = Files.readString(file);
        joined.writeBytes(
            part.substring(i == 1 ? 0 : part.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
      }
      assertArrayEquals(Files.readAllBytes(whole.resolve(table + ".csv")), joined.toByteArray());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      {"fields":[{"name":"a","type":"geopoint"}]} | s.json, /fields/0: a has the type geopoint; known: string
      {"fields":[{"name":"a","constraints":{"pattern":"[a-"}}]} | s.json, /fields/0: a has an impossible pattern
      {"fields":[{"name":"a","constraints":{"pattern":"x(?=y)"}}]} | s.json, /fields/0: the pattern x(?=y) has, at character 2, a special group
      {"fields":[{"name":"a","constraints":{"pattern":"x{5}","maxLength":4}}]} | s.json, /fields/0: no text of the pattern x{5} has the length
      {"fields":[{"name":"a","type":"integer","constraints":{"minimum":5,"maximum":4}}]} | s.json, /fields/0: there is no value between
      {"fields":[{"name":"a","type":"date","format":"%Q"}]} | s.json, /fields/0: a: the format %Q has %Q; known: %Y
      {"fields":[{"name":"a","type":"date","constraints":{"minimum":"soon"}}]} | s.json, /fields/0: the bound soon has not the format
      {"fields":[{"name":"a"},{"name":"a"}]} | s.json, /fields/1/name: a name is needed, different
      {"fields":[]} | s.json, /fields: a list of fields is needed
      {"fields":[{"name":"a"}],"primaryKey":"b"} | s.json, /: s: a key names b, which is no field
      {"fields":[{"name":"a"}],"foreignKeys":[{"fields":"a","reference":{"resource":"x","fields":"y"}}]} | s.json, /foreignKeys/0: as many fields of a table
      {"resources":[{"name":"a","schema":{"fields":[{"name":"x"}],"foreignKeys":[{"fields":"x","reference":{"resource":"b","fields":"x"}}]}},{"name":"b","schema":{"fields":[{"name":"x"}],"foreignKeys":[{"fields":"x","reference":{"resource":"a","fields":"x"}}]}}]} | s.json, /resources/0/schema/foreignKeys: keys lead in a circle: a → b → a
      {} | s.json, /: a list called fields
      {"fields":[ | s.json, line 1: Unexpected end-of-input
      """)
  void whatIsWrongIsNamedWithItsPlace(String json, String words) {
    InvalidSchema wrong =
        assertThrows(
            InvalidSchema.class, () -> Samples.ofSchema(new SchemaText("s.json", json)).request());
    assertTrue(wrong.getMessage().startsWith(words), wrong.getMessage());
    assertTrue(wrong.in(Locale.FRENCH).startsWith("s.json"), wrong.in(Locale.FRENCH));
  }

  @Test
  void everyTextOfAPatternFitsIt() {
    for (String pattern :
        List.of(
            "[A-Z]{2}\\d{3}(-\\d)?", "a|b|cd*", "(x|yz){2,3}", "\\w+@\\w{3}\\.fr", "[^A]", "")) {
      PatternNode node = PatternTexts.read(pattern);
      long step = Math.max(1, node.count() / 997);
      for (long i = 0; i < node.count() && i >= 0 && i < 997 * step; i += step) {
        StringBuilder text = new StringBuilder();
        node.write(i, text);
        assertTrue(text.toString().matches(pattern), pattern + ": " + text);
      }
    }
    assertEquals(2 + 8 + 1, PatternTexts.read("a|b|cd*").count());
  }
}
