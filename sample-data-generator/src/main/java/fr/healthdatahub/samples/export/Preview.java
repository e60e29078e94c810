package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.csv.CsvScanner;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A look at a sample that is not written: its first rows, and distributions of a few of its pieces.
 *
 * @param tables that were asked for, in order
 */
public record Preview(List<TablePreview> tables) {
  private static final int FIRST_PIECES = 3;

  /** More rows of a table change little of what is seen, and take their time. */
  private static final int MOST_COUNTED = 2_000;

  /**
   * @param name such as T_MCO18B
   * @param columns their names
   * @param rows the first ones; cells as text, empty where there is none
   * @param counted how many rows the distributions have counted
   * @param distributions one a column
   */
  public record TablePreview(
      String name,
      List<String> columns,
      List<List<String>> rows,
      long counted,
      List<Distribution> distributions) {}

  /** Draws a few pieces and looks at them. */
  public static Preview of(RowSource source, int rows) {
    List<SourceFile> files = source.files();
    List<List<List<String>>> first = new ArrayList<>();
    List<List<Distribution.Counter>> counters = new ArrayList<>();
    long[] counted = new long[files.size()];
    for (SourceFile file : files) {
      first.add(new ArrayList<>());
      counters.add(file.table().columns().stream().map(Distribution.Counter::new).toList());
    }
    Block block = source.newBlock();
    source.writeReference(block);
    RowSource.PieceWriter writer = source.writer();
    TreeSet<Long> pieces = new TreeSet<>(Estimate.pieces(source));
    for (long i = source.firstPiece();
        i < Math.min(source.endPiece(), source.firstPiece() + FIRST_PIECES);
        i++) {
      pieces.add(i);
    }
    look(files, block, rows, first, counters, counted);
    for (long piece : pieces) {
      block.clear();
      writer.write(piece, block);
      look(files, block, rows, first, counters, counted);
    }
    List<TablePreview> tables = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).wanted() && !files.get(i).isJson()) {
        tables.add(
            new TablePreview(
                files.get(i).name(),
                files.get(i).table().columns().stream().map(Column::name).toList(),
                first.get(i),
                counted[i],
                counters.get(i).stream().map(Distribution.Counter::distribution).toList()));
      }
    }
    return new Preview(tables);
  }

  private static void look(
      List<SourceFile> files,
      Block block,
      int most,
      List<List<List<String>>> first,
      List<List<Distribution.Counter>> counters,
      long[] counted) {
    for (int i = 0; i < files.size(); i++) {
      Rows rows = block.rows(i);
      if (!files.get(i).wanted()
          || files.get(i).isJson()
          || rows.count() == 0
          || counted[i] >= MOST_COUNTED) {
        continue;
      }
      CsvScanner row =
          new CsvScanner(new ByteArrayInputStream(rows.bytes().array(), 0, rows.bytes().size()));
      try {
        while (counted[i] < MOST_COUNTED && row.next()) {
          List<String> cells = new ArrayList<>();
          for (int cell = 0; cell < row.cells(); cell++) {
            String text = row.text(cell).replace("\"\"", "\"");
            counters.get(i).get(cell).add(text);
            cells.add(text);
          }
          counted[i]++;
          if (first.get(i).size() < most) {
            first.get(i).add(cells);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
