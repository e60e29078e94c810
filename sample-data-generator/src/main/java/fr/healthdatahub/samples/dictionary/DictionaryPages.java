package fr.healthdatahub.samples.dictionary;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.blueprint.Blueprint;
import fr.healthdatahub.samples.blueprint.BlueprintFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the data dictionaries of the samples for the documentation, from what generates them: a
 * page a sample and language, and a list of those of the smaller samples to be included elsewhere.
 */
public final class DictionaryPages {
  private DictionaryPages() {}

  /**
   * @param args the folder in which the pages are to be
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]));
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (boolean french : new boolean[] {false, true}) {
      write(folder, "snds", french, new SndsPage(Samples.named("snds"), french).text());
      StringBuilder list = new StringBuilder();
      for (Blueprint sample : BlueprintFile.all()) {
        write(folder, sample.name(), french, new DictionaryPage(sample, french).text());
        list.append("* xref:").append(PageText.name(sample.name(), french)).append(".adoc[");
        list.append(french ? sample.title().fr() : sample.title().en()).append(']');
        if (!french) {
          list.append(" (link:").append(PageText.name(sample.name(), true));
          list.append(".html[en français])");
        }
        list.append('\n');
      }
      // A name that begins so is no page of its own.
      String name = french ? "_samples.fr.adoc" : "_samples.adoc";
      Files.writeString(folder.resolve(name), list);
    }
  }

  private static void write(Path folder, String sample, boolean french, String text)
      throws IOException {
    Files.writeString(folder.resolve(PageText.name(sample, french) + ".adoc"), text);
  }
}
