package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.parquet.read.UnreadableParquet.Flaw;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.format.ColumnMetaData;

/**
 * The cells of one column, one after the other, of which one page is in memory; first the column's
 * name.
 */
final class ColumnCells {
  private final FileChannel file;
  private final Leaf leaf;
  private final CellText text;
  private final PageMemory memory;
  private final Cell cell = new Cell();
  private PageSource pages;
  private TextDictionary dictionary;
  private long pageBytes;
  private long groupLeft;
  private int pageLeft;
  private Levels levels;
  private CellValues values = CellValues.NONE;
  private boolean isThere;

  ColumnCells(FileChannel file, Leaf leaf, CellText text, PageMemory memory) {
    this.file = file;
    this.leaf = leaf;
    this.text = text;
    this.memory = memory;
    cell.set(leaf.name().getBytes(StandardCharsets.UTF_8));
  }

  /** Goes to the cells of the next row group. */
  void begin(ColumnMetaData chunk) {
    pages = new PageSource(file, chunk, leaf.name(), memory);
    groupLeft = chunk.getNum_values();
    if (dictionary != null) {
      memory.give(dictionary.bytes());
      dictionary = null;
    }
    pageLeft = 0;
  }

  /** The present cell, the same object for all; empty when its value is missing. */
  Cell cell() {
    return cell;
  }

  /** Whether the very value of the present cell was approved. */
  boolean isApproved() {
    return isThere && values.isApproved();
  }

  void approve() {
    if (isThere) {
      values.approve();
    }
  }

  /** Goes to the next cell. */
  void next() throws IOException {
    try {
      while (pageLeft == 0) {
        turn();
      }
      pageLeft--;
      isThere = levels == null || levels.next();
      if (isThere) {
        values.next(cell);
      } else {
        cell.clear();
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
    values = CellValues.NONE;
    memory.give(pageBytes);
    pageBytes = 0;
    PageSource.Page page = pages.next();
    pageBytes = page.bytes().length;
    if (page.isDictionary()) {
      if (dictionary != null) {
        throw new EOFException("a second dictionary");
      }
      dictionary = new TextDictionary(page, leaf, text, memory);
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
      values = values(page, start);
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

  private CellValues values(PageSource.Page page, int start) throws IOException {
    byte[] bytes = page.bytes();
    Encoding encoding = Encoding.valueOf(page.encoding().name());
    if (encoding == Encoding.PLAIN && PlainValues.canRead(leaf, text)) {
      return new PlainValues(bytes, start, leaf, text);
    }
    ByteBufferInputStream in =
        ByteBufferInputStream.wrap(ByteBuffer.wrap(bytes, start, bytes.length - start));
    if (encoding.usesDictionary()) {
      int bits = in.read();
      PageGuard.runs(bytes, start + 1, bytes.length, bits, page.cells());
      return new ListedValues(dictionary, new RunLengthBitPackingHybridDecoder(bits, in));
    }
    guard(encoding, page, start);
    ValuesReader decoder = encoding.getValuesReader(leaf.descriptor(), ValuesType.VALUES);
    decoder.initFromPage(page.cells(), in);
    return new DecodedValues(decoder, leaf, text);
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
}
