package fr.healthdatahub.samples.dictionary;

import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a page in one language, as Asciidoctor reads it, and what all dictionaries say. */
final class PageText {
  final boolean french;
  private final StringBuilder page = new StringBuilder();

  PageText(boolean french) {
    this.french = french;
  }

  /** The name of the page of a sample without its ending, such as {@code sample-mammograms.fr}. */
  static String name(String sample, boolean french) {
    return "sample-" + sample + (french ? ".fr" : "");
  }

  PageText add(Object... parts) {
    for (Object part : parts) {
      page.append(part);
    }
    return this;
  }

  /**
   * The title, what the sample is, the same page in the other language, and how it is generated.
   *
   * @param note a sentence after the description
   * @param options of {@code ./hub generate}
   */
  void begin(String sample, Label title, Label description, DictionaryWords note, String options) {
    // A role that the style sheet knows.
    add("[.dictionary]\n= ", say(title), colon(), say(DictionaryWords.DICTIONARY), '\n');
    add(french ? "include::{french}[]\n\n" : ":lang: en\n\n");
    add(say(description), ' ', say(note), " link:", name(sample, !french), ".html[");
    add(say(DictionaryWords.OTHER_LANGUAGE), "].\n\n[source,sh]\n----\n");
    add("./hub generate ", sample, options, " --out ", sample, "\n----\n\n");
  }

  /** A link to the sample on the portal. */
  String portal(String sample) {
    String address = french ? "link:/fr/samples/" : "link:/en/samples/";
    return address + sample + "[" + say(DictionaryWords.PORTAL) + "]";
  }

  /** A link to the page that tells of all samples. */
  String samples(DictionaryWords words) {
    return (french ? "xref:samples.fr.adoc[" : "xref:samples.adoc[") + say(words) + "]";
  }

  /** Keys of a table, with links to others, and dates that follow each other. */
  String keys(Table table) {
    List<String> sentences = new ArrayList<>();
    if (!table.primaryKey().isEmpty()) {
      sentences.add(say(DictionaryWords.KEY) + codes(table.primaryKey()) + ".");
    }
    for (ForeignKey key : table.foreignKeys()) {
      boolean one = key.columns().size() == 1;
      sentences.add(
          say(
              one ? DictionaryWords.REFERS : DictionaryWords.REFER,
              codes(key.columns()),
              "<<" + key.table() + "," + code(key.table()) + ">>",
              key.columns().equals(key.referenced()) ? "" : " (" + codes(key.referenced()) + ")"));
    }
    for (List<String> pair : table.inOrder()) {
      sentences.add(say(DictionaryWords.ORDER, code(pair.get(0)), code(pair.get(1))));
    }
    return String.join(" ", sentences);
  }

  /** Begins the table of columns. */
  void columns() {
    add("[%autowidth,cols=\"3,3,4,6\"]\n|===\n");
    for (DictionaryWords head :
        List.of(
            DictionaryWords.COLUMN,
            DictionaryWords.TYPE,
            DictionaryWords.VALUES,
            DictionaryWords.MEANING)) {
      add('|', say(head), ' ');
    }
    add("\n\n");
  }

  /** A line of the table of columns. */
  void column(String name, String type, List<String> values, String meaning) {
    add('|', code(name), " |", type, " |", String.join(", ", values), " |", meaning, '\n');
  }

  void endColumns() {
    add("|===\n");
  }

  String length(int most) {
    return most == 1 ? say(DictionaryWords.ONE_CHARACTER) : say(DictionaryWords.LENGTH, most);
  }

  String colon() {
    return french ? "\u00a0: " : ": ";
  }

  static String codes(List<String> words) {
    return words.stream().map(PageText::code).collect(Collectors.joining(", "));
  }

  /** Literal, whatever it has of Asciidoctor's signs. */
  static String code(String word) {
    return "`+" + word + "+`";
  }

  String say(Label label) {
    return french ? label.fr() : label.en();
  }

  String say(DictionaryWords words, Object... arguments) {
    return words.in(french, arguments);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
