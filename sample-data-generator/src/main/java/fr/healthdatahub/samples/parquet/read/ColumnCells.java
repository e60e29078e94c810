package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.parquet.read.UnreadableParquet.Flaw;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.format.ColumnMetaData;

/** The cells of one column, one after the other, of which one page is in memory. */
final class ColumnCells {
  private static final int OBJECT = 16;

  private final FileChannel file;
  private final Leaf leaf;
  private final CellText text;
  private final PageMemory memory;
  private PageSource pages;
  private byte[][] dictionary;
  private long dictionaryBytes;
  private long pageBytes;
  private long groupLeft;
  private int pageLeft;
  private Levels levels;
  private RunLengthBitPackingHybridDecoder ids;
  private ValuesReader values;

  ColumnCells(FileChannel file, Leaf leaf, CellText text, PageMemory memory) {
    this.file = file;
    this.leaf = leaf;
    this.text = text;
    this.memory = memory;
  }

  /** Goes to the cells of the next row group. */
  void begin(ColumnMetaData chunk) {
    pages = new PageSource(file, chunk, leaf.name(), memory);
    groupLeft = chunk.getNum_values();
    memory.give(dictionaryBytes);
    dictionaryBytes = 0;
    dictionary = null;
    pageLeft = 0;
  }

  /** Adds the text of the next cell, nothing when there is none. */
  void put(Bytes out) throws IOException {
    try {
      while (pageLeft == 0) {
        turn();
      }
      pageLeft--;
      if (levels != null && !levels.next()) {
        return;
      }
      if (ids == null) {
        value(values, out);
      } else {
        byte[] cell = dictionary[ids.readInt()];
        out.ensure(cell.length);
        out.put(cell);
      }
    } catch (UnreadableParquet e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private UnreadableParquet damaged(Exception cause) {
    UnreadableParquet damaged = new UnreadableParquet(Flaw.DAMAGED, leaf.name(), pages.pageStart());
    damaged.initCause(cause);
    return damaged;
  }

  private void turn() throws IOException {
    levels = null;
    values = null;
    ids = null;
    memory.give(pageBytes);
    pageBytes = 0;
    PageSource.Page page = pages.next();
    pageBytes = page.bytes().length;
    if (page.isDictionary()) {
      dictionary(page);
      memory.give(pageBytes);
      pageBytes = 0;
      return;
    }
    if (page.cells() > groupLeft) {
      throw new EOFException("more cells than rows");
    }
    groupLeft -= page.cells();
    pageLeft = page.cells();
    int start = leaf.isOptional() ? levels(page) : page.valuesStart();
    if (start < page.bytes().length) {
      values(page, start);
    }
  }

  /** Answers where the values begin. */
  private int levels(PageSource.Page page) throws IOException {
    int start = page.levelsStart();
    if (start < page.valuesStart()) {
      levels = new Levels(page.bytes(), start, page.valuesStart());
      return page.valuesStart();
    }
    if (page.isBitPacked()) {
      levels = Levels.ofBits(page.bytes(), start, page.cells());
      return start + (page.cells() + 7) / 8;
    }
    int length = ByteBuffer.wrap(page.bytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(start);
    if (length < 0 || length > page.bytes().length - start - Integer.BYTES) {
      throw new EOFException();
    }
    int end = start + Integer.BYTES + length;
    levels = new Levels(page.bytes(), start + Integer.BYTES, end);
    return end;
  }

  private void values(PageSource.Page page, int start) throws IOException {
    byte[] bytes = page.bytes();
    Encoding encoding = Encoding.valueOf(page.encoding().name());
    ByteBufferInputStream in =
        ByteBufferInputStream.wrap(ByteBuffer.wrap(bytes, start, bytes.length - start));
    if (encoding.usesDictionary()) {
      int bits = in.read();
      PageGuard.runs(bytes, start + 1, bytes.length, bits, page.cells());
      ids = new RunLengthBitPackingHybridDecoder(bits, in);
      return;
    }
    guard(encoding, page, start);
    values = encoding.getValuesReader(leaf.descriptor(), ValuesType.VALUES);
    values.initFromPage(page.cells(), in);
  }

  private void guard(Encoding encoding, PageSource.Page page, int start) throws IOException {
    byte[] bytes = page.bytes();
    switch (encoding) {
      case RLE -> PageGuard.runs(bytes, start + Integer.BYTES, bytes.length, 1, page.cells());
      case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY, DELTA_BYTE_ARRAY -> {
        // The decoders keep all numbers of the page.
        long numbers = 2L * Long.BYTES * page.cells();
        memory.take(numbers, leaf.name());
        pageBytes += numbers;
        int end = PageGuard.deltas(bytes, start, bytes.length, page.cells());
        if (encoding == Encoding.DELTA_BYTE_ARRAY) {
          PageGuard.deltas(bytes, end, bytes.length, page.cells());
        }
      }
      default -> {
        // Values lie one after the other.
      }
    }
  }

  /** Makes the texts of a dictionary's values, once for all cells that have them. */
  private void dictionary(PageSource.Page page) throws IOException {
    int size = page.cells();
    if (dictionary != null || size > page.bytes().length) {
      throw new EOFException("a dictionary of " + size);
    }
    ValuesReader plain = Encoding.PLAIN.getValuesReader(leaf.descriptor(), ValuesType.VALUES);
    plain.initFromPage(size, ByteBufferInputStream.wrap(ByteBuffer.wrap(page.bytes())));
    take((long) size * Integer.BYTES);
    dictionary = new byte[size][];
    Bytes one = new Bytes(64);
    for (int i = 0; i < size; i++) {
      one.clear();
      value(plain, one);
      take(OBJECT + (long) one.size());
      dictionary[i] = Arrays.copyOf(one.array(), one.size());
    }
  }

  private void take(long bytes) throws UnreadableParquet {
    memory.take(bytes, leaf.name());
    dictionaryBytes += bytes;
  }

  private void value(ValuesReader from, Bytes out) throws IOException {
    switch (leaf.element().getType()) {
      case BOOLEAN -> text.whole(from.readBoolean() ? 1 : 0, out);
      case INT32 -> text.whole(from.readInteger(), out);
      case INT64 -> text.whole(from.readLong(), out);
      // The shortest decimal of a float is longer as a double.
      case FLOAT -> text.real(Double.parseDouble(Float.toString(from.readFloat())), out);
      case DOUBLE -> text.real(from.readDouble(), out);
      default -> text.raw(from.readBytes().toByteBuffer(), out);
    }
  }
}
