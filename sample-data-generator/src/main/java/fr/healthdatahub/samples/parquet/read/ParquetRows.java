package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.RowCursor;
import fr.healthdatahub.samples.parquet.read.ParquetFooter.Group;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a flat Parquet file, each cell as the table's column has it in CSV. When the names of
 * the file's columns are not the table's, nothing comes after them. One page of each column is in
 * memory.
 */
public final class ParquetRows implements RowCursor {
  private final FileChannel file;
  private final ColumnCells[] columns;
  private final Iterator<Group> groups;
  private long left;
  private boolean isBegun;

  private ParquetRows(FileChannel file, ParquetFooter footer, Table table, PageMemory memory) {
    this.file = file;
    List<Leaf> leaves = footer.leaves();
    boolean isSame =
        leaves.stream()
            .map(Leaf::name)
            .toList()
            .equals(table.columns().stream().map(Column::name).toList());
    columns = new ColumnCells[leaves.size()];
    for (int i = 0; i < columns.length; i++) {
      Leaf leaf = leaves.get(i);
      CellText text = isSame ? CellText.of(leaf, table.columns().get(i)) : null;
      columns[i] = new ColumnCells(file, leaf, text, memory);
    }
    groups = isSame ? footer.groups().iterator() : List.<Group>of().iterator();
  }

  /**
   * Opens a file.
   *
   * @param memory bytes that its open pages may take together
   * @throws UnreadableParquet also by {@link #next}, after the rows that could be read
   */
  public static ParquetRows open(Path path, Table table, long memory) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      PageMemory pages = new PageMemory(memory);
      String name = String.valueOf(path.getFileName());
      return new ParquetRows(file, ParquetFooter.read(file, name, pages), table, pages);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
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
      Group group = groups.next();
      left = group.rows();
      for (int i = 0; i < columns.length; i++) {
        columns[i].begin(group.chunks().get(i));
      }
    }
    left--;
    for (ColumnCells column : columns) {
      column.next();
    }
    return true;
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
  public String text(int cell) {
    int start = start(cell);
    return new String(bytes(cell), start, end(cell) - start, StandardCharsets.UTF_8);
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
