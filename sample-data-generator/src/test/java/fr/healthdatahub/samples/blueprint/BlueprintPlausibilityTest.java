package fr.healthdatahub.samples.blueprint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a clinician or a statistician would look at first, in a sample of a few thousand rows. */
class BlueprintPlausibilityTest {
  private static final Map<String, Long> SIZES =
      Map.of(
          "pharmacovigilance", 20_000L,
          "emergency-visits", 20_000L,
          "mammograms", 60L,
          "pacemakers", 60L,
          "insurer-reimbursements", 800L);

  private static final Map<String, Connection> LOADED = new HashMap<>();

  @TempDir static Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "plausible.csv", delimiter = '|', maxCharsPerColumn = 10_000)
  void aFigureIsPlausible(String name, double least, double most, String figure)
      throws IOException, SQLException {
    try (Statement statement = loaded(name).createStatement();
        ResultSet found = statement.executeQuery("select " + figure)) {
      assertTrue(found.next());
      double value = found.getDouble(1);
      assertTrue(
          !found.wasNull() && value >= least && value <= most,
          () -> name + ": " + value + " is not from " + least + " to " + most + ": " + figure);
    }
  }

  private static Connection loaded(String name) throws IOException, SQLException {
    Connection there = LOADED.get(name);
    if (there != null) {
      return there;
    }
    Samples.run(Samples.named(name).request().withSize(SIZES.getOrDefault(name, 2000L)))
        .write(folder.resolve(name), Progress.NONE);
    Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
    for (var table : Samples.named(name).tables()) {
      try (Statement statement = duckdb.createStatement()) {
        statement.execute(
            "create table \"%1$s\" as select * from read_csv('%2$s/%1$s.csv', header=true)"
                .formatted(table.name(), folder.resolve(name)));
      }
    }
    LOADED.put(name, duckdb);
    return duckdb;
  }

  @AfterAll
  static void close() throws SQLException {
    for (Connection one : LOADED.values()) {
      one.close();
    }
    LOADED.clear();
  }
}
