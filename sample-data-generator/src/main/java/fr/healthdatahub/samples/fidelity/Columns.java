package fr.healthdatahub.samples.fidelity;

import fr.healthdatahub.samples.csv.CsvFile;
import fr.healthdatahub.samples.csv.CsvScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Some columns of a table, row by row, as numbers and texts. */
final class Columns {
  private final CsvScanner row;
  private final int[] cells;

  /** Is given each row. */
  interface Reader {
    void read(Columns row);
  }

  private Columns(CsvScanner row, String[] names) {
    this.row = row;
    cells = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      cells[i] = -1;
      for (int cell = 0; cell < row.cells(); cell++) {
        if (row.text(cell).equals(names[i])) {
          cells[i] = cell;
        }
      }
    }
  }

  /** Reads a table of a folder, compressed or not; answers whether there is such a table. */
  static boolean read(Path folder, String table, Reader reader, String... names)
      throws IOException {
    Path file = CsvFile.find(folder, table);
    if (file == null) {
      return false;
    }
    try (InputStream rows = CsvFile.open(file)) {
      CsvScanner scanner = new CsvScanner(rows);
      if (scanner.next()) {
        Columns columns = new Columns(scanner, names);
        while (scanner.next()) {
          reader.read(columns);
        }
      }
      return true;
    }
  }

  String text(int column) {
    return row.text(cells[column]);
  }

  byte first(int column) {
    return row.isEmpty(cells[column]) ? 0 : row.bytes(cells[column])[row.start(cells[column])];
  }

  boolean isEmpty(int column) {
    return row.isEmpty(cells[column]);
  }

  /** The whole part of a number; 0 for an empty cell. */
  int number(int column) {
    int start = row.start(cells[column]);
    int end = row.end(cells[column]);
    byte[] bytes = row.bytes(cells[column]);
    boolean negative = start < end && bytes[start] == '-';
    int value = 0;
    for (int i = negative ? start + 1 : start; i < end && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    return negative ? -value : value;
  }
}
