package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** A flat Parquet file with the cells of a table as they are in CSV. */
public final class ParquetFile implements Closeable {
  private final FileChannel file;
  private final ParquetFooter footer;
  private final PageMemory memory;
  private final long most;
  private final Table table;
  private final boolean isOfTable;

  private ParquetFile(
      FileChannel file, ParquetFooter footer, PageMemory memory, long most, Table table) {
    this.file = file;
    this.footer = footer;
    this.memory = memory;
    this.most = most;
    this.table = table;
    List<String> names = footer.leaves().stream().map(Leaf::name).toList();
    isOfTable = names.equals(table.columns().stream().map(Column::name).toList());
  }

  /**
   * Opens a file.
   *
   * @param memory bytes that its open pages may take together
   * @throws UnreadableParquet when the end of the file does not say what is in it
   */
  public static ParquetFile open(Path path, Table table, long memory) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      PageMemory pages = new PageMemory(memory);
      String name = String.valueOf(path.getFileName());
      return new ParquetFile(file, ParquetFooter.read(file, name, pages), pages, memory, table);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Whether the file's columns have the names of the table's, in the same order. */
  public boolean isOfTable() {
    return isOfTable;
  }

  /** The rows that the file says to have. */
  public long rows() {
    return footer.groups().stream().mapToLong(ParquetFooter.Group::rows).sum();
  }

  /** A column by its position in the table, which must be {@link #isOfTable the file's}. */
  public ParquetColumn column(int column) {
    // What a damaged column did not give back is nothing to the next.
    ColumnCells cells = cells(column, new PageMemory(most));
    return new ParquetColumn(cells, footer.groups().iterator(), column);
  }

  /** A column that is open together with others. */
  ColumnCells cells(int column) {
    return cells(column, memory);
  }

  private ColumnCells cells(int column, PageMemory pages) {
    Leaf leaf = footer.leaves().get(column);
    CellText text = isOfTable ? CellText.of(leaf, table.columns().get(column)) : null;
    return new ColumnCells(file, leaf, text, pages);
  }

  ParquetFooter footer() {
    return footer;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
