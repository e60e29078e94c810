package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.export.Preview.TablePreview;
import fr.healthdatahub.web.page.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a table that is shown and its columns are, in the words of the reader. */
record TableWords(SampleInfo info, TablePreview table, Language language) {
  /** What each column is, and how its cells are distributed. */
  List<ColumnLook> columns() {
    return table.distributions().stream()
        .map(
            one ->
                new ColumnLook(
                    one.column(),
                    known(one.column()).map(this::typeOf).orElse(""),
                    titleOf(one.column()),
                    one))
        .toList();
  }

  private String typeOf(SampleInfo.ColumnInfo column) {
    return language.say("column." + column.type());
  }

  /** What one row is; empty where nobody says. */
  String title() {
    return info.tables().stream()
        .filter(one -> one.isIn(table.name()))
        .map(one -> one.title().in(language.locale()))
        .findFirst()
        .orElse("");
  }

  /** What a column means; empty where nobody says. */
  String titleOf(String column) {
    return known(column).map(one -> one.title().in(language.locale())).orElse("");
  }

  /** A column of the table, else of any: the same name may mean other things. */
  private Optional<SampleInfo.ColumnInfo> known(String column) {
    return info.tables().stream()
        .sorted(Comparator.comparing(one -> !one.isIn(table.name())))
        .flatMap(one -> one.columns().stream())
        .filter(one -> one.name().equals(column))
        .findFirst();
  }
}
