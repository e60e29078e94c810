package fr.healthdatahub.samples.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryPagesTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    DictionaryPages.write(folder);
  }

  @Test
  void everySampleHasItsPageInBothLanguages() throws IOException {
    try (Stream<Path> pages = Files.list(folder)) {
      assertEquals(2 * Samples.all().size(), pages.filter(DictionaryPagesTest::isPage).count());
    }
    assertEquals(10, smaller().size());
  }

  private static boolean isPage(Path file) {
    return !file.getFileName().toString().startsWith("_");
  }

  @Test
  void everyColumnIsExplainedInTheLanguageOfThePage() throws IOException {
    for (SampleInfo sample : smaller()) {
      String english = read("sample-" + sample.name() + ".adoc");
      String french = read("sample-" + sample.name() + ".fr.adoc");
      for (SampleInfo.TableInfo table : sample.tables()) {
        for (SampleInfo.ColumnInfo column : table.columns()) {
          assertTrue(isExplained(english, column.name(), column.title().en()), column::name);
          assertTrue(isExplained(french, column.name(), column.title().fr()), column::name);
        }
      }
    }
  }

  /** Whether a column has a line that ends with its meaning. */
  private static boolean isExplained(String page, String column, String meaning) {
    return page.lines()
        .anyMatch(line -> line.startsWith("|`+" + column + "+` |") && line.endsWith("|" + meaning));
  }

  @Test
  void keysAndValuesAreTold() throws IOException {
    String page = read("sample-mammograms.adoc");
    assertTrue(page.contains("`+image_id+` comes from the table <<image,`+image+`>>."), page);
    assertTrue(page.contains("|`+density+` |text |`+A+`, `+B+`, `+C+`, `+D+` |"), page);
    assertTrue(page.contains("|`+birth_year+` |whole number |1935 to 1985 |Year of birth"), page);
  }

  @Test
  void samplesAreInspiredByTheirProjectsAndNoMore() throws IOException {
    for (SampleInfo sample : smaller()) {
      assertTrue(
          sample.description().en().startsWith("Inspired by one of the Hub's first projects"));
      assertTrue(sample.description().fr().startsWith("Inspiré d’un des premiers projets du Hub"));
      assertTrue(read("sample-" + sample.name() + ".adoc").contains("neither data nor people"));
      assertTrue(read("sample-" + sample.name() + ".fr.adoc").contains("ni données ni personnes"));
    }
  }

  /** In French a sign of two parts has a space before it, at which no line breaks. */
  @Test
  void frenchIsSetAsFrenchIs() throws IOException {
    for (SampleInfo sample : Samples.all()) {
      String prose =
          read("sample-" + sample.name() + ".fr.adoc")
              .lines()
              .filter(line -> !line.startsWith(":") && !line.startsWith("En anglais"))
              .filter(line -> !line.startsWith("./hub") && !line.startsWith("include::"))
              .reduce("", (one, other) -> one + "\n" + other)
              .replaceAll("`[^`]*`|(link:|xref:|https:)\\S+", "");
      assertFalse(prose.matches("(?s).*[ \\p{L}][:;!?].*"), sample.name());
      assertFalse(prose.contains("'"), sample.name());
    }
  }

  private static List<SampleInfo> smaller() {
    return Samples.all().stream().filter(sample -> !sample.name().equals("snds")).toList();
  }

  private static String read(String page) throws IOException {
    return Files.readString(folder.resolve(page));
  }
}
