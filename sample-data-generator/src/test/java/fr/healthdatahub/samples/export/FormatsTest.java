package fr.healthdatahub.samples.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.check.FolderCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format holds the same rows. */
class FormatsTest {
  @TempDir Path folder;

  private static SampleRequest snds(SampleFormat format) {
    return Samples.named("snds")
        .request()
        .withSize(400)
        .withYears(2018, 2018)
        .withReport(false)
        .withFormat(format)
        .withThreads(2);
  }

  private WrittenSample written(String name, SampleRequest request) throws IOException {
    return Samples.run(request).write(folder.resolve(name), Progress.NONE);
  }

  @Test
  void parquetHoldsTheRowsOfCsv() throws IOException, SQLException {
    WrittenSample plain = written("csv", snds(SampleFormat.CSV));
    WrittenSample packed = written("parquet", snds(SampleFormat.PARQUET));
    assertEquals(plain.rows(), packed.rows());
    assertTrue(packed.bytes() * 5 < plain.bytes(), packed.bytes() + " bytes");
    for (WrittenFile file : plain.files()) {
      same(file.name());
    }
  }

  @Test
  void parquetHoldsMomentsAndQuotedTexts() throws IOException, SQLException {
    for (SampleFormat format : List.of(SampleFormat.CSV, SampleFormat.PARQUET)) {
      written(
          format.word(),
          Samples.named("emergency-visits").request().withSize(300).withFormat(format));
      Samples.run(Samples.named("prescriptions").request().withSize(100).withFormat(format))
          .write(folder.resolve(format.word() + "2"), Progress.NONE);
    }
    same("visit");
    same("act");
    Path more = folder.resolve("csv2/product.csv");
    Files.move(more, folder.resolve("csv/product.csv"));
    Files.move(
        folder.resolve("parquet2/product.parquet"), folder.resolve("parquet/product.parquet"));
    same("product");
  }

  /** DuckDB reads both files; CSV cells become the types that Parquet says. */
  private void same(String table) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "create table p as select * from '%s'"
              .formatted(folder.resolve("parquet/" + table + ".parquet")));
      List<String> cells = new ArrayList<>();
      try (ResultSet columns = statement.executeQuery("describe p")) {
        while (columns.next()) {
          String cell = "\"" + columns.getString(1) + "\"";
          boolean compact = columns.getString(1).matches("ENT_DAT|SOR_DAT");
          cells.add(
              compact && columns.getString(2).equals("DATE")
                  ? "coalesce(try_cast(%s as date), try_strptime(%s, '%%d%%m%%Y')::date)"
                      .formatted(cell, cell)
                  : "cast(" + cell + " as " + columns.getString(2) + ")");
        }
      }
      statement.execute(
          "create table c as select %s from read_csv('%s', header=true, all_varchar=true)"
              .formatted(String.join(", ", cells), folder.resolve("csv/" + table + ".csv")));
      assertEquals(0, count(statement, "(table p except all table c)"), table);
      assertEquals(0, count(statement, "(table c except all table p)"), table);
    }
  }

  private static long count(Statement statement, String from) throws SQLException {
    try (ResultSet found = statement.executeQuery("select count(*) from " + from)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Test
  void theBytesOfParquetDoNotDependOnThreads() throws IOException {
    List<WrittenFile> one = written("one", snds(SampleFormat.PARQUET).withThreads(1)).files();
    assertEquals(one, written("two", snds(SampleFormat.PARQUET).withThreads(2)).files());
    assertEquals(one, written("five", snds(SampleFormat.PARQUET).withThreads(5)).files());
  }

  @Test
  void zstandardHoldsTheSameRowsAndIsChecked() throws IOException {
    written("csv", snds(SampleFormat.CSV));
    written("zst", snds(SampleFormat.CSV_ZST));
    for (String table : List.of("ER_PRS_F", "IR_BEN_R", "T_MCO18B", "T_HAD18E")) {
      try (InputStream in =
          new ZstdInputStream(Files.newInputStream(folder.resolve("zst/" + table + ".csv.zst")))) {
        assertArrayEquals(
            Files.readAllBytes(folder.resolve("csv/" + table + ".csv")), in.readAllBytes(), table);
      }
    }
    assertEquals(List.of(), FolderCheck.check(folder.resolve("zst"), 2).findings());
  }

  @Test
  void croissantNamesEveryFileWithItsDigestAndEveryColumn() throws IOException {
    WrittenSample sample = written("s", Samples.named("infarction-pathway").request().withSize(64));
    JsonNode croissant = new ObjectMapper().readTree(folder.resolve("s/croissant.json").toFile());
    assertEquals("http://mlcommons.org/croissant/1.0", croissant.get("conformsTo").asText());
    for (int i = 0; i < sample.files().size(); i++) {
      WrittenFile file = sample.files().get(i);
      JsonNode described = croissant.get("distribution").get(i);
      assertEquals(file.path(), described.get("contentUrl").asText());
      assertEquals(file.sha256(), described.get("sha256").asText());
      List<String> columns = new ArrayList<>();
      for (JsonNode field : croissant.get("recordSet").get(i).get("field")) {
        assertEquals(described.get("@id"), field.get("source").get("fileObject").get("@id"));
        columns.add(field.get("source").get("extract").get("column").asText());
      }
      String header = Files.readAllLines(folder.resolve("s/" + file.path())).get(0);
      assertEquals(header, String.join(",", columns));
    }
  }
}
