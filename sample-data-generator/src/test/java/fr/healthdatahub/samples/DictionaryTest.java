package fr.healthdatahub.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.samples.SampleInfo.ColumnInfo;
import fr.healthdatahub.samples.SampleInfo.TableInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the data dictionaries says what the samples have. */
class DictionaryTest {
  private static final Path PAGE = Path.of("../docs-site/src/docs/samples-dictionary.adoc");

  @Test
  void documentationSaysWhatSamplesHave() throws IOException {
    StringBuilder page = new StringBuilder("= Smaller samples: data dictionary\n\n");
    page.append("// Made from the samples; DictionaryTest compares.\n");
    for (SampleInfo info : Samples.all()) {
      if (!info.name().equals("snds")) {
        sample(page, info);
      }
    }
    Files.writeString(Path.of("target/samples-dictionary.adoc"), page);
    assertEquals(
        page.toString(),
        Files.exists(PAGE) ? Files.readString(PAGE) : "",
        "Copy target/samples-dictionary.adoc to " + PAGE);
  }

  private static void sample(StringBuilder page, SampleInfo info) {
    page.append("\n[#").append(info.name()).append("]\n== ").append(info.title().en());
    page.append(" / ").append(info.title().fr()).append("\n\n").append(info.description().en());
    page.append("\n\n_")
        .append(info.description().fr())
        .append("_\n\n[source,sh]\n----\n./hub generate ");
    page.append(info.name()).append(" --size ").append(info.size()).append(" --out ");
    page.append(info.name()).append("\n----\n");
    for (TableInfo table : info.tables()) {
      page.append("\n.").append(table.name()).append(": ").append(table.title().en()).append(" / ");
      page.append(table.title().fr()).append("\n[%autowidth,cols=\"1,1,2,2\"]\n|===\n");
      page.append("|Column |Type |English |Français\n\n");
      for (ColumnInfo column : table.columns()) {
        page.append("|`").append(column.name()).append("` |").append(column.type()).append(" |");
        page.append(column.title().en()).append(" |").append(column.title().fr()).append('\n');
      }
      page.append("|===\n");
    }
  }
}
