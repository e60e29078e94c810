package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.export.Preview.SeriesPreview;
import fr.healthdatahub.samples.source.Plot;
import java.util.ArrayList;
import java.util.List;

/** The longest of the lines of one plot that pass by: rows whose first cell is the same. */
final class SeriesLook {
  /** More points than a screen has room for are not seen. */
  private static final int MOST_POINTS = 400;

  private final String table;
  private final List<String> columns;
  private final Plot plot;
  private String of = "";
  private List<List<String>> points = new ArrayList<>();
  private String longestOf = "";
  private List<List<String>> longest = points;

  SeriesLook(String table, List<String> columns, Plot plot) {
    this.table = table;
    this.columns = columns;
    this.plot = plot;
  }

  void add(List<String> cells) {
    if (!cells.get(0).equals(of)) {
      of = cells.get(0);
      points = new ArrayList<>();
    }
    if (points.size() < MOST_POINTS) {
      List<String> point = new ArrayList<>();
      point.add(cells.get(plot.by()));
      plot.columns().forEach(column -> point.add(cells.get(column)));
      points.add(point);
    }
    if (points.size() > longest.size()) {
      longest = points;
      longestOf = of;
    }
  }

  boolean isLine() {
    return longest.size() > 1;
  }

  SeriesPreview preview() {
    return new SeriesPreview(
        table,
        longestOf,
        columns.get(plot.by()),
        plot.columns().stream().map(columns::get).toList(),
        List.copyOf(longest));
  }
}
