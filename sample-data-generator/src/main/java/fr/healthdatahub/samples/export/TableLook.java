package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.csv.CsvScanner;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.export.Preview.SeriesPreview;
import fr.healthdatahub.samples.export.Preview.TablePreview;
import fr.healthdatahub.samples.export.Preview.TextPreview;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.source.Plot;
import fr.healthdatahub.samples.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is seen of the rows of one file that pass by. */
final class TableLook {
  /** More rows of a table change little of what is seen, and take their time. */
  private static final int MOST_COUNTED = 2_000;

  /** Lines of JSON are long. */
  private static final int MOST_JSON = 2;

  private final SourceFile file;
  private final List<String> columns;
  private final int most;
  private final List<List<String>> first = new ArrayList<>();
  private final List<Distribution.Counter> counters;
  private final List<SeriesLook> series;
  private final List<String> lines = new ArrayList<>();
  private long counted;

  /**
   * @param most rows that are kept
   */
  TableLook(SourceFile file, List<Plot> plots, int most) {
    this.file = file;
    this.most = most;
    columns = file.table().columns().stream().map(Column::name).toList();
    counters = file.table().columns().stream().map(Distribution.Counter::new).toList();
    series = plots.stream().map(plot -> new SeriesLook(file.name(), columns, plot)).toList();
  }

  boolean isWanted() {
    return file.wanted();
  }

  boolean isJson() {
    return file.isJson();
  }

  void add(Rows rows) {
    if (!file.wanted() || rows.count() == 0) {
      return;
    }
    if (file.isJson()) {
      addLines(rows);
    } else {
      addRows(rows);
    }
  }

  private void addLines(Rows rows) {
    if (lines.size() < MOST_JSON) {
      String text =
          new String(rows.bytes().array(), 0, rows.bytes().size(), StandardCharsets.UTF_8);
      text.lines().limit(MOST_JSON - lines.size()).forEach(lines::add);
    }
  }

  private void addRows(Rows rows) {
    CsvScanner row =
        new CsvScanner(new ByteArrayInputStream(rows.bytes().array(), 0, rows.bytes().size()));
    try {
      while (counted < MOST_COUNTED && row.next()) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < row.cells(); cell++) {
          String text = row.text(cell);
          counters.get(cell).add(text);
          cells.add(text);
        }
        counted++;
        series.forEach(one -> one.add(cells));
        if (first.size() < most) {
          first.add(cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TablePreview table() {
    return new TablePreview(
        file.name(),
        columns,
        first,
        counted,
        counters.stream().map(Distribution.Counter::distribution).toList());
  }

  TextPreview text() {
    return new TextPreview(SampleFormat.CSV.pathOf(file), lines);
  }

  /** Of each plot the longest line, where there is one. */
  List<SeriesPreview> series() {
    return series.stream().filter(SeriesLook::isLine).map(SeriesLook::preview).toList();
  }
}
