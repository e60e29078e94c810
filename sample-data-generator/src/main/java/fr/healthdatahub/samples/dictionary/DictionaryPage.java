package fr.healthdatahub.samples.dictionary;

import fr.healthdatahub.samples.blueprint.Blueprint;
import fr.healthdatahub.samples.blueprint.Blueprint.ColumnLine;
import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of one smaller sample in one language. */
final class DictionaryPage {
  private final Blueprint sample;
  private final PageText page;

  DictionaryPage(Blueprint sample, boolean french) {
    this.sample = sample;
    page = new PageText(french);
  }

  String text() {
    page.begin(
        sample.name(),
        sample.title(),
        sample.description(),
        DictionaryWords.INSPIRED,
        " --size " + sample.size());
    page.add(page.say(DictionaryWords.SIZE, page.say(sample.unit()), sample.size()), ' ');
    page.add(page.portal(sample.name()), ". ", page.samples(DictionaryWords.ALL), ".\n");
    sample.parts().forEach(this::table);
    page.add("\n== ", page.say(DictionaryWords.SOURCES), "\n\n");
    page.add(page.say(DictionaryWords.SOURCES_LANGUAGE), String.join(" ", sample.sources()), '\n');
    return page.toString();
  }

  private void table(Part part) {
    page.add("\n[#", part.table().name(), "]\n== `", part.table().name(), '`', page.colon());
    page.add(page.say(part.title()), "\n\n", page.keys(part.table()), "\n\n");
    page.columns();
    for (int i = 0; i < part.columns().size(); i++) {
      ColumnLine line = part.columns().get(i);
      page.column(
          line.name(),
          page.say(DictionaryWords.valueOf(line.type().toUpperCase(Locale.ROOT))),
          values(line, part.table().columns().get(i)),
          page.say(line.title()));
    }
    page.endColumns();
  }

  private List<String> values(ColumnLine line, Column column) {
    if (!column.limits().values().isEmpty()) {
      return column.limits().values().stream().sorted().map(PageText::code).toList();
    }
    List<String> values = new ArrayList<>();
    if (column.maxLength() > 0) {
      values.add(page.length(column.maxLength()));
    }
    if (column.minimum() != Long.MIN_VALUE && column.maximum() != Long.MAX_VALUE) {
      values.add(page.say(DictionaryWords.RANGE, column.minimum(), column.maximum()));
    }
    if (column.limits().ofNumber()) {
      String least = number(column.limits().least());
      values.add(page.say(DictionaryWords.RANGE, least, number(column.limits().greatest())));
    }
    if (line.type().equals("number")) {
      values.add(page.say(DictionaryWords.DECIMALS, line.decimals()));
    }
    return values;
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
