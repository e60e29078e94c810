package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Blueprint.ColumnLine;
import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.csv.Csv;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.schema.Column;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the rows of one table: each value in the form of its column, kept within its bounds. */
final class CellWriters {
  private static final long SECONDS_A_DAY = 86_400;

  private final Column[] columns;
  private final ColumnLine[] lines;
  private final RowShape shape;

  CellWriters(Part part) {
    columns = part.table().columns().toArray(Column[]::new);
    lines = part.columns().toArray(ColumnLine[]::new);
    shape =
        RowShape.of(
            part.table(),
            Map.of(),
            part.columns().stream().map(ColumnLine::name).toArray(String[]::new));
  }

  void write(Rows rows, Object[] values) {
    rows.begin(shape);
    for (int i = 0; i < columns.length; i++) {
      Object value = values[lines[i].slot()];
      if (value == null) {
        rows.empty();
      } else {
        cell(rows, columns[i], value);
      }
    }
    rows.end();
  }

  private static void cell(Rows rows, Column column, Object value) {
    double number = value instanceof Double one ? one : Double.NaN;
    switch (column.type()) {
      case INTEGER ->
          rows.number(Math.max(column.minimum(), Math.min(column.maximum(), Math.round(number))));
      case NUMBER -> {
        double inside =
            Math.max(column.limits().least(), Math.min(column.limits().greatest(), number));
        double scale = StrictMath.pow(10, column.decimals());
        rows.decimal(Math.round(inside * scale), column.decimals());
      }
      case DATE -> rows.day((int) Math.floor(number));
      case MOMENT -> {
        long seconds = Math.round(number * SECONDS_A_DAY);
        rows.moment(
            (int) Math.floorDiv(seconds, SECONDS_A_DAY),
            (int) Math.floorMod(seconds, SECONDS_A_DAY));
      }
      default -> rows.any(Csv.cell(Functions.text(value)).getBytes(StandardCharsets.UTF_8));
    }
  }
}
