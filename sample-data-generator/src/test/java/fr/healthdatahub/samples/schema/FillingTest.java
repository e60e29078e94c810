package fr.healthdatahub.samples.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the data file says of empty and constant columns is what a sample has. */
class FillingTest {
  private final List<String> wrong = new ArrayList<>();

  /** Fewer rows, as of hospital care at home, do not show all that a column may hold. */
  private static final int ENOUGH_ROWS = 10;

  private static final int YEAR = 2017;

  @TempDir Path folder;

  @Test
  void columnsAreFilledAsTheDataFileSays() throws IOException {
    Path sample = folder.resolve("snds");
    Samples.run(
            Samples.named("snds")
                .request()
                .withSize(3000)
                .withYears(YEAR, YEAR)
                .withReport(false)
                .withThreads(2))
        .write(sample, Progress.NONE);
    int enough = 0;
    for (Table table : Tables.all()) {
      enough += check(table, sample) ? 1 : 0;
    }
    assertEquals(List.of(), wrong);
    assertTrue(enough >= 20, enough + " tables with enough rows");
  }

  /** Returns whether there were enough rows to see what is left empty by chance only. */
  private boolean check(Table table, Path sample) throws IOException {
    List<Set<String>> values =
        table.columns().stream().map(column -> (Set<String>) new HashSet<String>()).toList();
    long rows = 0;
    try (BufferedReader lines = Files.newBufferedReader(sample.resolve(fileOf(table)))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line, values);
        rows++;
      }
    }
    for (int i = 0; i < values.size(); i++) {
      String column = table.columns().get(i).name();
      check(table.name(), column, values.get(i), rows >= ENOUGH_ROWS);
    }
    return rows >= ENOUGH_ROWS;
  }

  private static String fileOf(Table table) {
    return table.nameIn(YEAR) + ".csv";
  }

  /** Keeps two values, for nobody asks for more. */
  private static void note(String line, List<Set<String>> values) {
    String[] cells = line.split(",", -1);
    assertEquals(values.size(), cells.length, line);
    for (int i = 0; i < cells.length; i++) {
      if (values.get(i).size() < 2) {
        values.get(i).add(cells[i]);
      }
    }
  }

  private void check(String table, String column, Set<String> values, boolean enough) {
    String name = table + "." + column;
    String always = Filling.always(table, column);
    if (Filling.isEmpty(table, column)) {
      require(Set.of("").containsAll(values), name + " is filled: " + values);
    } else if (always != null) {
      require(Set.of(always).containsAll(values), name + " varies: " + values);
    } else if (enough) {
      require(values.stream().anyMatch(value -> !value.isEmpty()), name + " is left empty");
    }
  }

  private void require(boolean isSo, String words) {
    if (!isSo) {
      wrong.add(words);
    }
  }
}
