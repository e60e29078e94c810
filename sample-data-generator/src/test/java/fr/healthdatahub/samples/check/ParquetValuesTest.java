package fr.healthdatahub.samples.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values of DuckDB's types in columns that ask for something else, or nearly. */
class ParquetValuesTest {
  @TempDir Path folder;

  /** A value of Parquet is told as what it is, whatever the column's format or list would show. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4000000000::uinteger | 'type':'integer','constraints':{'maximum':1000} | OUT_OF_RANGE",
        "4000000000::uinteger | 'type':'integer','constraints':{'minimum':0} | ",
        "200::utinyint | 'type':'integer','constraints':{'maximum':200} | ",
        "false | 'type':'boolean','constraints':{'enum':[true]} | NOT_IN_LIST",
        "true | 'type':'boolean','constraints':{'enum':[true]} | ",
        "false | 'type':'boolean','trueValues':['1'],'falseValues':['0'] | ",
        "false | 'type':'string','constraints':{'enum':['yes']} | NOT_IN_LIST",
        "timestamp '2021-05-17 10:20:30' | 'type':'date','format':'%d/%m/%Y' | NOT_DATE",
        "timestamp '2021-05-17 00:00:00' | 'type':'date','format':'%d/%m/%Y' | ",
        "timestamp '2021-05-17 10:20:30' | 'type':'datetime','format':'%Y-%m-%dT%H:%M' | NOT_DATE",
        "timestamp '2021-05-17 10:20:00' | 'type':'datetime','format':'%Y-%m-%dT%H:%M' | ",
        "date '2021-05-17' | 'type':'yearmonth','format':'%Y/%m' | NOT_DATE",
        "date '2021-05-01' | 'type':'date','format':'%Y/%m' | ",
        "time '24:00:00' | 'type':'time' | NOT_DATE",
        "time '23:59:59' | 'type':'time' | "
      })
  void noFormatHidesAWrongCell(String value, String field, Rule rule)
      throws IOException, SQLException {
    Files.writeString(
        folder.resolve("datapackage.json"),
        """
        {"resources":[{"name":"one","path":"one.parquet","schema":{"fields":[{"name":"u",FIELD}]}}]}
        """
            .replace("FIELD", field.replace('\'', '"')));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "copy (select %s as u) to '%s' (format parquet)"
              .formatted(value, folder.resolve("one.parquet")));
    }
    List<Rule> found = FolderCheck.check(folder, 1).findings().stream().map(Finding::rule).toList();
    assertEquals(rule == null ? List.of() : List.of(rule), found);
  }
}
