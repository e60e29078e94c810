package fr.healthdatahub.samples.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.schema.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/**
 * Makes a page of each column from the rows of a piece. What it writes is an envelope of our own:
 * for each column the length of its page, the length before compression, and the page. One object
 * serves one thread.
 */
public final class ParquetPages implements AutoCloseable {
  private static final int LEVEL = 1;

  private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(LEVEL);
  private final List<ColumnPage[]> tables;
  private final Bytes body = new Bytes(1 << 12);
  private final ByteArrayOutputStream header = new ByteArrayOutputStream();
  private final Map<Integer, byte[]> emptyPages = new HashMap<>();
  private byte[] unquoted = new byte[256];
  private byte[] packed = new byte[1 << 12];

  /**
   * @param tables in the order of their numbers
   */
  public ParquetPages(List<Table> tables) {
    this.tables =
        tables.stream()
            .map(table -> table.columns().stream().map(ColumnPage::new).toArray(ColumnPage[]::new))
            .toList();
  }

  /** Adds the envelope of a table's rows, or what has no columns as it is; nothing without rows. */
  public void encode(int table, Rows rows, Bytes to) {
    if (rows.count() == 0) {
      return;
    }
    ColumnPage[] columns = tables.get(table);
    if (columns.length == 0) {
      to.ensure(rows.bytes().size());
      to.put(rows.bytes().array(), 0, rows.bytes().size());
      return;
    }
    for (ColumnPage column : columns) {
      column.clear();
    }
    int count = scan(rows.bytes().array(), rows.bytes().size(), columns);
    for (ColumnPage column : columns) {
      column.end(count);
      if (column.isEmpty()) {
        byte[] page =
            emptyPages.computeIfAbsent(
                count,
                cells -> {
                  Bytes one = new Bytes(0);
                  page(column, one);
                  return Arrays.copyOf(one.array(), one.size());
                });
        to.ensure(page.length);
        to.put(page);
      } else {
        page(column, to);
      }
    }
  }

  /** Adds all cells that are not empty to their columns; answers how many rows there are. */
  private int scan(byte[] bytes, int size, ColumnPage[] columns) {
    int row = 0;
    int column = 0;
    int i = 0;
    while (i < size) {
      byte b = bytes[i];
      if (b == ',') {
        column++;
        i++;
      } else if (b == '\r') {
        row++;
        column = 0;
        i += 2;
      } else if (b == '"') {
        i = quoted(row, bytes, i + 1, columns[column]);
      } else {
        int start = i;
        do {
          i++;
        } while (bytes[i] != ',' && bytes[i] != '\r');
        columns[column].add(row, bytes, start, i);
      }
    }
    return row;
  }

  /** Adds a cell in quotes; answers the position after it. */
  private int quoted(int row, byte[] bytes, int from, ColumnPage column) {
    int length = 0;
    int i = from;
    while (bytes[i] != '"' || bytes[i + 1] == '"') {
      i += bytes[i] == '"' ? 1 : 0;
      if (length == unquoted.length) {
        unquoted = Arrays.copyOf(unquoted, 2 * length);
      }
      unquoted[length++] = bytes[i++];
    }
    if (length > 0) {
      column.add(row, unquoted, 0, length);
    }
    return i + 1;
  }

  private void page(ColumnPage column, Bytes to) {
    body.clear();
    column.body(body);
    int most = (int) Zstd.compressBound(body.size());
    if (packed.length < most) {
      packed = new byte[2 * most];
    }
    int length = zstd.compressByteArray(packed, 0, packed.length, body.array(), 0, body.size());
    PageHeader page = new PageHeader(PageType.DATA_PAGE, body.size(), length);
    page.setData_page_header(
        new DataPageHeader(column.cells(), Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    header.reset();
    try {
      Util.writePageHeader(page, header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    to.ensure(8 + header.size() + length);
    ColumnPage.putInt(to, header.size() + length);
    ColumnPage.putInt(to, header.size() + body.size());
    to.put(header.toByteArray());
    to.put(packed, 0, length);
  }

  @Override
  public void close() {
    zstd.close();
  }
}
