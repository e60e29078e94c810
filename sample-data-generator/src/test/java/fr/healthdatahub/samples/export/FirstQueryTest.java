package fr.healthdatahub.samples.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of the tutorial “your first query” give what the tutorial says. */
class FirstQueryTest {
  private static final Path SQL = Path.of("../docs-site/src/sql/first-query.sql");
  private static final Path RESULTS = Path.of("../docs-site/src/sql/first-query.txt");
  private static final Pattern PART =
      Pattern.compile("-- tag::(\\w+)\\[]\n(.*?)-- end::\\1\\[]", Pattern.DOTALL);

  private static final Set<String> TABLES =
      Set.of("IR_BEN_R", "IR_IMB_R", "ER_PRS_F", "ER_CAM_F", "T_MCOaaB", "T_MCOaaC");

  @TempDir static Path folder;

  /** What each part shows of the sample with the habits of real data, and of the clean one. */
  private static Map<String, List<String>> real;

  private static Map<String, List<String>> clean;

  @BeforeAll
  static void run() throws IOException, SQLException {
    SampleRequest tutorial =
        Samples.named("snds")
            .request()
            .withSize(2000)
            .withYears(2021, 2022)
            .withTables(TABLES)
            .withReport(false);
    real = answers(tutorial, folder.resolve("real"));
    clean = answers(tutorial.withHabits(Set.of()), folder.resolve("clean"));
  }

  private static Map<String, List<String>> answers(SampleRequest request, Path home)
      throws IOException, SQLException {
    Files.createDirectories(home);
    Samples.run(request).write(home.resolve("snds"), Progress.NONE);
    Map<String, List<String>> answers = new LinkedHashMap<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("set file_search_path = '" + home + "'");
      List<MatchResult> parts = PART.matcher(Files.readString(SQL)).results().toList();
      for (MatchResult part : parts) {
        for (String query : part.group(2).split(";")) {
          if (!query.isBlank() && statement.execute(query)) {
            answers.put(part.group(1), rows(statement.getResultSet()));
          }
        }
      }
    }
    return answers;
  }

  /** The names of the columns, then the rows, with bars between cells. */
  private static List<String> rows(ResultSet found) throws SQLException {
    int columns = found.getMetaData().getColumnCount();
    List<String> rows = new ArrayList<>();
    StringBuilder line = new StringBuilder(found.getMetaData().getColumnLabel(1));
    for (int i = 2; i <= columns; i++) {
      line.append(" | ").append(found.getMetaData().getColumnLabel(i));
    }
    rows.add(line.toString());
    while (found.next()) {
      line = new StringBuilder(found.getString(1));
      for (int i = 2; i <= columns; i++) {
        line.append(" | ").append(found.getString(i));
      }
      rows.add(line.toString());
    }
    return rows;
  }

  @Test
  void theTutorialShowsWhatItsQueriesGive() throws IOException {
    String shown =
        real.entrySet().stream()
            .map(
                one ->
                    "# tag::%s[]\n%s\n# end::%s[]\n"
                        .formatted(one.getKey(), String.join("\n", one.getValue()), one.getKey()))
            .collect(Collectors.joining("\n"));
    Files.writeString(Path.of("target/first-query.txt"), shown);
    assertEquals(
        shown,
        Files.exists(RESULTS) ? Files.readString(RESULTS) : "",
        "Copy target/first-query.txt to " + RESULTS);
  }

  @Test
  void theFiltersTakeNothingFromTheCleanSample() {
    assertEquals(number(clean, "naive", 0), number(clean, "exams", 0));
    assertEquals(number(clean, "people", 1), number(clean, "people", 2));
    assertTrue(number(clean, "exams", 0) > 40);
  }

  @Test
  void theHabitsAreThereToBeFiltered() {
    assertTrue(number(real, "naive", 0) > number(real, "exams", 0), "claims come again");
    assertTrue(number(real, "people", 1) > number(real, "people", 2), "several pseudonyms");
  }

  @Test
  void thereIsSomethingToFind() {
    assertTrue(number(real, "diabetics", 0) > 40);
    assertTrue(number(real, "stays", 0) > 10);
    assertEquals(3, real.get("answer").size(), "some were examined, some were not");
  }

  private static long number(Map<String, List<String>> answers, String part, int column) {
    return Long.parseLong(answers.get(part).get(1).split(" \\| ")[column]);
  }
}
