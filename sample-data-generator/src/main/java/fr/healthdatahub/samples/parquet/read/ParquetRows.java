package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.Csv;
import fr.healthdatahub.samples.parquet.read.ParquetFooter.Group;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A flat Parquet file as the CSV of its rows, made while it is read: a header with the names of the
 * file's columns, then each cell as the table's column has it in CSV. When the header is not the
 * table's, nothing comes after it. One page of each column is in memory.
 */
public final class ParquetRows extends InputStream {
  private static final int PIECE = 1 << 16;

  private final FileChannel file;
  private final Bytes out = new Bytes(PIECE + (PIECE >> 2));
  private final ColumnCells[] columns;
  private final Iterator<Group> groups;
  private long left;
  private int whole;
  private int given;
  private IOException broken;

  private ParquetRows(FileChannel file, ParquetFooter footer, Table table, PageMemory memory) {
    this.file = file;
    List<Leaf> leaves = footer.leaves();
    boolean isSame =
        leaves.stream()
            .map(Leaf::name)
            .toList()
            .equals(table.columns().stream().map(Column::name).toList());
    columns = new ColumnCells[leaves.size()];
    for (int i = 0; isSame && i < columns.length; i++) {
      CellText text = CellText.of(leaves.get(i), table.columns().get(i));
      columns[i] = new ColumnCells(file, leaves.get(i), text, memory);
    }
    groups = isSame ? footer.groups().iterator() : List.<Group>of().iterator();
    out.put(leaves.stream().map(Leaf::name).map(Csv::cell).collect(Collectors.joining(",")));
    out.put(Csv.LINE_END);
    whole = out.size();
  }

  /**
   * Opens a file.
   *
   * @param memory bytes that its open pages may take together
   * @throws UnreadableParquet also while reading, after the rows that could be read
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
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (given == whole) {
      if (broken != null) {
        throw broken;
      }
      fill();
      if (whole == 0) {
        return -1;
      }
    }
    int count = Math.min(length, whole - given);
    System.arraycopy(out.array(), given, to, offset, count);
    given += count;
    return count;
  }

  /** Makes rows; those before a damage are given first. */
  private void fill() throws IOException {
    out.clear();
    whole = 0;
    given = 0;
    try {
      while (out.size() < PIECE && hasRow()) {
        row();
        whole = out.size();
      }
    } catch (IOException e) {
      if (whole == 0) {
        throw e;
      }
      broken = e;
    }
  }

  private boolean hasRow() {
    while (left == 0 && groups.hasNext()) {
      Group group = groups.next();
      left = group.rows();
      for (int i = 0; i < columns.length; i++) {
        columns[i].begin(group.chunks().get(i));
      }
    }
    return left > 0;
  }

  private void row() throws IOException {
    left--;
    for (int i = 0; i < columns.length; i++) {
      columns[i].put(out);
      out.ensure(2);
      out.put((byte) ',');
    }
    out.array()[out.size() - 1] = '\r';
    out.put((byte) '\n');
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
