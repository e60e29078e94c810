package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.export.Preview.SeriesPreview;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A series as lines in a box of {@value #WIDTH} by {@value #HEIGHT}, for a page to draw.
 *
 * @param table in which its rows are
 * @param of whom it is
 * @param from where it begins, as in its cells
 * @param to where it ends
 * @param least value at the bottom
 * @param most value at the top
 * @param lines one a column
 */
public record SeriesDrawing(
    String table, String of, String from, String to, double least, double most, List<Line> lines) {
  static final int WIDTH = 1000;
  static final int HEIGHT = 200;

  /** So that the lines touch no edge. */
  private static final double MARGIN = 6;

  /**
   * @param column which it shows
   * @param points as SVG has them: x,y with spaces between; what is missing is left out
   * @param least of its values
   * @param most of its values
   */
  public record Line(String column, String points, double least, double most) {}

  static SeriesDrawing of(SeriesPreview series) {
    List<List<String>> rows = series.points();
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (int column = 1; column <= series.columns().size(); column++) {
      least = Math.min(least, Range.of(rows, column).least());
      most = Math.max(most, Range.of(rows, column).most());
    }
    List<Line> lines = new ArrayList<>();
    for (int column = 1; column <= series.columns().size(); column++) {
      Range range = Range.of(rows, column);
      String points = points(rows, column, least, most);
      lines.add(new Line(series.columns().get(column - 1), points, range.least(), range.most()));
    }
    return new SeriesDrawing(
        series.table(),
        series.of(),
        rows.get(0).get(0),
        rows.get(rows.size() - 1).get(0),
        least,
        most,
        lines);
  }

  /** The least and the most of what one column has. */
  private record Range(double least, double most) {
    static Range of(List<List<String>> rows, int column) {
      var known =
          rows.stream()
              .map(row -> row.get(column))
              .filter(cell -> !cell.isEmpty())
              .mapToDouble(Double::parseDouble)
              .summaryStatistics();
      return new Range(known.getMin(), known.getMax());
    }
  }

  private static String points(List<List<String>> rows, int column, double least, double most) {
    double first = place(rows.get(0).get(0));
    double last = place(rows.get(rows.size() - 1).get(0));
    StringBuilder points = new StringBuilder();
    for (List<String> row : rows) {
      if (!row.get(column).isEmpty()) {
        double x = WIDTH * share(place(row.get(0)), first, last);
        double y = share(Double.parseDouble(row.get(column)), most, least);
        points.append(
            String.format(Locale.ROOT, "%.1f,%.1f ", x, MARGIN + (HEIGHT - 2 * MARGIN) * y));
      }
    }
    return points.toString().strip();
  }

  /** Where a value lies between two others, 0 to 1. */
  private static double share(double value, double from, double to) {
    return from == to ? 0.5 : (value - from) / (to - from);
  }

  /** A day or a number as a place on an axis. */
  private static double place(String cell) {
    try {
      return LocalDate.parse(cell).toEpochDay();
    } catch (DateTimeParseException number) {
      return Double.parseDouble(cell);
    }
  }
}
