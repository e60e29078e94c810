package fr.healthdatahub.samples.dictionary;

import fr.healthdatahub.samples.blueprint.Blueprint;
import fr.healthdatahub.samples.blueprint.Blueprint.ColumnLine;
import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of one smaller sample in one language, as Asciidoctor reads it. */
final class DictionaryPage {
  private final Blueprint sample;
  private final boolean french;
  private final StringBuilder page = new StringBuilder();

  DictionaryPage(Blueprint sample, boolean french) {
    this.sample = sample;
    this.french = french;
  }

  /** The name of the page without its ending, such as {@code sample-mammograms.fr}. */
  static String name(String sample, boolean french) {
    return "sample-" + sample + (french ? ".fr" : "");
  }

  String text() {
    String other = name(sample.name(), !french) + ".html";
    page.append("= ").append(say(sample.title())).append(french ? "\u00a0: " : ": ");
    page.append(say(DictionaryWords.DICTIONARY)).append('\n');
    page.append(french ? ":lang: fr\n:toc-title: Sommaire\n\n" : ":lang: en\n\n");
    page.append(say(sample.description())).append(' ').append(say(DictionaryWords.INSPIRED));
    page.append(" link:").append(other).append('[').append(say(DictionaryWords.OTHER_LANGUAGE));
    page.append("].\n\n[source,sh]\n----\n./hub generate ").append(sample.name());
    page.append(" --size ").append(sample.size()).append(" --out ").append(sample.name());
    page.append("\n----\n\n");
    page.append(say(DictionaryWords.SIZE, say(sample.unit()), sample.size()));
    page.append(french ? " link:/fr/samples/" : " link:/en/samples/").append(sample.name());
    page.append('[').append(say(DictionaryWords.PORTAL)).append("]. ");
    page.append(french ? "xref:samples.fr.adoc[" : "xref:samples.adoc[");
    page.append(say(DictionaryWords.ALL)).append("].\n");
    sample.parts().forEach(this::table);
    page.append("\n== ").append(say(DictionaryWords.SOURCES)).append("\n\n");
    page.append(say(DictionaryWords.SOURCES_LANGUAGE));
    page.append(String.join(" ", sample.sources())).append('\n');
    return page.toString();
  }

  private void table(Part part) {
    page.append("\n[#").append(part.table().name()).append("]\n== `");
    page.append(part.table().name()).append(french ? "`\u00a0: " : "`: ");
    page.append(say(part.title())).append("\n\n").append(keys(part)).append("\n\n");
    page.append("[%autowidth,cols=\"3,3,4,6\"]\n|===\n");
    for (DictionaryWords head :
        List.of(
            DictionaryWords.COLUMN,
            DictionaryWords.TYPE,
            DictionaryWords.VALUES,
            DictionaryWords.MEANING)) {
      page.append('|').append(say(head)).append(' ');
    }
    page.append("\n\n");
    for (int i = 0; i < part.columns().size(); i++) {
      ColumnLine line = part.columns().get(i);
      page.append('|').append(code(line.name())).append(" |").append(type(line)).append(" |");
      page.append(values(line, part.table().columns().get(i))).append(" |");
      page.append(say(line.title())).append('\n');
    }
    page.append("|===\n");
  }

  private String keys(Part part) {
    List<String> sentences = new ArrayList<>();
    if (!part.table().primaryKey().isEmpty()) {
      sentences.add(say(DictionaryWords.KEY) + codes(part.table().primaryKey()) + ".");
    }
    for (ForeignKey key : part.table().foreignKeys()) {
      String table = "<<" + key.table() + "," + code(key.table()) + ">>";
      sentences.add(say(DictionaryWords.REFERS, codes(key.columns()), table));
    }
    for (List<String> pair : part.table().inOrder()) {
      sentences.add(say(DictionaryWords.ORDER, code(pair.get(0)), code(pair.get(1))));
    }
    return String.join(" ", sentences);
  }

  private String type(ColumnLine line) {
    return say(DictionaryWords.valueOf(line.type().toUpperCase(Locale.ROOT)));
  }

  private String values(ColumnLine line, Column column) {
    List<String> values = new ArrayList<>();
    if (!column.limits().values().isEmpty()) {
      return codes(column.limits().values().stream().sorted().toList());
    }
    if (column.maxLength() > 0) {
      values.add(say(DictionaryWords.LENGTH, column.maxLength()));
    }
    if (column.minimum() != Long.MIN_VALUE && column.maximum() != Long.MAX_VALUE) {
      values.add(say(DictionaryWords.RANGE, column.minimum(), column.maximum()));
    }
    if (column.limits().ofNumber()) {
      values.add(
          say(
              DictionaryWords.RANGE,
              number(column.limits().least()),
              number(column.limits().greatest())));
    }
    if (line.type().equals("number")) {
      values.add(say(DictionaryWords.DECIMALS, line.decimals()));
    }
    return String.join(", ", values);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static String codes(List<String> words) {
    return words.stream().map(DictionaryPage::code).collect(Collectors.joining(", "));
  }

  /** Literal, whatever it has of Asciidoctor's signs. */
  private static String code(String word) {
    return "`+" + word + "+`";
  }

  private String say(Label label) {
    return french ? label.fr() : label.en();
  }

  private String say(DictionaryWords words, Object... arguments) {
    return words.in(french, arguments);
  }
}
