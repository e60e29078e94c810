package fr.healthdatahub.samples.parquet;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * The row groups of one file: pages are collected column by column until a group is large enough.
 * When that is depends on the rows only, so that the file does not depend on threads.
 */
public final class ParquetGroups {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final long ROWS_A_GROUP = 1 << 17;
  private static final long BYTES_A_GROUP = 1 << 23;

  private final Table table;
  private final Sink sink;
  private final Bytes[] pages;
  private final long[] unpacked;
  private final List<RowGroup> groups = new ArrayList<>();
  private long position;
  private long rows;
  private long collectedRows;
  private long collectedBytes;

  /** Takes the bytes of the file in order. */
  public interface Sink {
    void write(byte[] from, int offset, int length) throws IOException;
  }

  public ParquetGroups(Table table, Sink sink) {
    this.table = table;
    this.sink = sink;
    pages = new Bytes[table.columns().size()];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = new Bytes(0);
    }
    unpacked = new long[pages.length];
  }

  public void begin() throws IOException {
    write(MAGIC, 0, MAGIC.length);
  }

  /** Adds what {@link ParquetPages#encode} made. */
  public void append(byte[] envelope, long newRows) throws IOException {
    int at = 0;
    for (int i = 0; i < pages.length; i++) {
      int length = integer(envelope, at);
      unpacked[i] += integer(envelope, at + 4);
      pages[i].ensure(length);
      pages[i].put(envelope, at + 8, length);
      at += 8 + length;
      collectedBytes += length;
    }
    collectedRows += newRows;
    if (collectedRows >= ROWS_A_GROUP || collectedBytes >= BYTES_A_GROUP) {
      flush();
    }
  }

  private static int integer(byte[] from, int at) {
    return (from[at] & 0xFF)
        | (from[at + 1] & 0xFF) << 8
        | (from[at + 2] & 0xFF) << 16
        | (from[at + 3] & 0xFF) << 24;
  }

  private void flush() throws IOException {
    List<ColumnChunk> chunks = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < pages.length; i++) {
      Column column = table.columns().get(i);
      ColumnMetaData data =
          new ColumnMetaData(
              ParquetType.of(column).physical(),
              List.of(Encoding.PLAIN, Encoding.RLE),
              List.of(column.name()),
              CompressionCodec.ZSTD,
              collectedRows,
              unpacked[i],
              pages[i].size(),
              position);
      ColumnChunk chunk = new ColumnChunk(position);
      chunk.setMeta_data(data);
      chunks.add(chunk);
      bytes += unpacked[i];
      write(pages[i].array(), 0, pages[i].size());
      pages[i].clear();
      unpacked[i] = 0;
    }
    groups.add(new RowGroup(chunks, bytes, collectedRows));
    rows += collectedRows;
    collectedRows = 0;
    collectedBytes = 0;
  }

  /** Writes the last group and what readers look at first. */
  public void finish() throws IOException {
    if (collectedRows > 0) {
      flush();
    }
    List<SchemaElement> schema = new ArrayList<>();
    SchemaElement root = new SchemaElement("table");
    root.setNum_children(table.columns().size());
    schema.add(root);
    table.columns().forEach(column -> schema.add(ParquetType.element(column)));
    FileMetaData data = new FileMetaData(1, schema, rows, groups);
    data.setCreated_by("The Hub, samples");
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(data, footer);
    Bytes end = new Bytes(footer.size() + 8);
    end.put(footer.toByteArray());
    ColumnPage.putInt(end, footer.size());
    end.put(MAGIC);
    write(end.array(), 0, end.size());
  }

  private void write(byte[] from, int offset, int length) throws IOException {
    sink.write(from, offset, length);
    position += length;
  }
}
