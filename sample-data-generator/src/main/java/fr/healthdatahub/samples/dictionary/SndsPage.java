package fr.healthdatahub.samples.dictionary;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Filling;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Meanings;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.util.ArrayList;
import java.util.List;

/** The page of the sample of the SNDS in one language: its tables by group. */
final class SndsPage {
  private final SampleInfo sample;
  private final PageText page;

  SndsPage(SampleInfo sample, boolean french) {
    this.sample = sample;
    page = new PageText(french);
  }

  String text() {
    page.begin(
        sample.name(),
        sample.title(),
        sample.description(),
        DictionaryWords.NOBODY_REAL,
        " --beneficiaries %d --from %d --to %d"
            .formatted(sample.size(), sample.usual().from(), sample.usual().to()));
    page.add(page.portal(sample.name()), ". ", page.samples(DictionaryWords.MORE), ".\n\n");
    page.add(page.say(DictionaryWords.OWN_WORDS), "\n");
    for (TableGroup group : TableGroup.values()) {
      page.add("\n== ", page.say(group.title()), '\n');
      Tables.all().stream().filter(group::has).forEach(this::table);
    }
    return page.toString();
  }

  private void table(Table table) {
    page.add("\n[#", table.name(), "]\n=== `", table.name(), "`\n\n");
    page.add(page.say(Meanings.of(table.name())), '.');
    if (table.yearly()) {
      String example = PageText.code(table.nameIn(sample.usual().from()));
      page.add(' ', page.say(DictionaryWords.YEARLY, example));
    }
    page.add("\n\n", page.keys(table), "\n\n");
    page.columns();
    JsonNode fields = Tables.schema(table.name()).get("fields");
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      page.column(
          column.name(),
          page.say(DictionaryWords.valueOf(column.type().name())),
          values(column, fields.get(i).path("nomenclature").asText()),
          meaning(table.name(), column.name()));
    }
    page.endColumns();
  }

  private List<String> values(Column column, String nomenclature) {
    List<String> values = new ArrayList<>();
    if (column.maxLength() > 0) {
      values.add(page.length(column.maxLength()));
    }
    if (column.maximum() != Long.MAX_VALUE) {
      values.add(page.say(DictionaryWords.AT_MOST, column.maximum()));
    }
    if (column.decimals() >= 0) {
      values.add(page.say(DictionaryWords.DECIMALS, column.decimals()));
    }
    // Some name the column of the nomenclature, too; a hyphen stands for none.
    String name = nomenclature.split(":", -1)[0];
    if (name.length() > 1) {
      values.add(page.say(DictionaryWords.NOMENCLATURE, PageText.code(name)));
    }
    return values;
  }

  /** What it means, and what the sample has in it where that is nothing or always the same. */
  private String meaning(String table, String column) {
    List<String> sentences = new ArrayList<>();
    Label label = Meanings.of(table, column);
    if (!label.equals(Label.NONE)) {
      sentences.add(page.say(label) + ".");
    }
    String always = Filling.always(table, column);
    if (Filling.isEmpty(table, column)) {
      sentences.add("_" + page.say(DictionaryWords.LEFT_EMPTY) + "_");
    } else if (always != null) {
      sentences.add("_" + page.say(DictionaryWords.ALWAYS, PageText.code(always)) + "_");
    }
    return String.join(" ", sentences);
  }
}
