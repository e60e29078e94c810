package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.RowCursor;
import fr.healthdatahub.samples.parquet.read.ParquetFooter.Group;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The rows of a flat Parquet file, each cell as the table's column has it in CSV. When the names of
 * the file's columns are not the table's, nothing comes after them. One page of each wanted column
 * is in memory.
 */
public final class ParquetRows implements RowCursor {
  private final ParquetFile file;
  private final Set<Integer> wanted;
  private final ColumnCells[] columns;
  private final Iterator<Group> groups;
  private long left;
  private boolean isBegun;

  private ParquetRows(ParquetFile file, Set<Integer> wanted) {
    this.file = file;
    this.wanted = wanted;
    columns = new ColumnCells[file.footer().leaves().size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = file.cells(i);
    }
    groups = file.isOfTable() ? file.footer().groups().iterator() : List.<Group>of().iterator();
  }

  /**
   * Opens a file.
   *
   * @param memory bytes that its open pages may take together
   * @param wanted columns that are read; of others there is the name only
   * @throws UnreadableParquet also by {@link #next}, after the rows that could be read
   */
  public static ParquetRows open(Path path, Table table, long memory, Set<Integer> wanted)
      throws IOException {
    return new ParquetRows(ParquetFile.open(path, table, memory), wanted);
  }

  @Override
  public boolean next() throws IOException {
    if (!isBegun) {
      isBegun = true; // Each column's first cell is its name.
      return true;
    }
    while (left == 0) {
      if (!groups.hasNext()) {
        return false;
      }
      begin(groups.next());
    }
    left--;
    for (ColumnCells column : columns) {
      if (column != null) {
        column.next();
      }
    }
    return true;
  }

  private void begin(Group group) {
    left = group.rows();
    for (int i = 0; i < columns.length; i++) {
      if (wanted.contains(i)) {
        columns[i].begin(group.chunks().get(i));
      } else {
        columns[i] = null;
      }
    }
  }

  @Override
  public int cells() {
    return columns.length;
  }

  @Override
  public byte[] bytes(int cell) {
    return columns[cell].cell().bytes();
  }

  @Override
  public int start(int cell) {
    return columns[cell].cell().start();
  }

  @Override
  public int end(int cell) {
    return columns[cell].cell().end();
  }

  @Override
  public boolean isApproved(int cell) {
    return columns[cell].isApproved();
  }

  @Override
  public void approve(int cell) {
    columns[cell].approve();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
