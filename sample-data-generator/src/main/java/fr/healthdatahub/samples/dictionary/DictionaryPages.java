package fr.healthdatahub.samples.dictionary;

import fr.healthdatahub.samples.blueprint.Blueprint;
import fr.healthdatahub.samples.blueprint.BlueprintFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the data dictionaries of the smaller samples for the documentation, from what generates
 * them: a page a sample and language, and a list of all pages to be included elsewhere.
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
      StringBuilder list = new StringBuilder();
      for (Blueprint sample : BlueprintFile.all()) {
        String name = DictionaryPage.name(sample.name(), french);
        String text = new DictionaryPage(sample, french).text();
        Files.writeString(folder.resolve(name + ".adoc"), text);
        list.append("* xref:").append(name).append(".adoc[");
        list.append(french ? sample.title().fr() : sample.title().en()).append(']');
        if (!french) {
          list.append(" (link:").append(DictionaryPage.name(sample.name(), true));
          list.append(".html[en français])");
        }
        list.append('\n');
      }
      // A name that begins so is no page of its own.
      String name = french ? "_samples.fr.adoc" : "_samples.adoc";
      Files.writeString(folder.resolve(name), list);
    }
  }
}
