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
  private final ApprovedValues approved = new ApprovedValues();
  private PageSource pages;
  private TextDictionary dictionary;
  private long pageBytes;
  private long groupLeft;
  private int pageLeft;
  private Runs levels;
  private CellValues values = CellValues.NONE;
  private boolean isThere;
  private boolean isMissingApproved;
  private long row;

  ColumnCells(FileChannel file, Leaf leaf, CellText text, PageMemory memory) {
    this.file = file;
    this.leaf = leaf;
    this.text = text;
    this.memory = memory;
    cell.set(leaf.name().getBytes(StandardCharsets.UTF_8));
  }

  /** Goes to the cells of the next row group. */
  void begin(ColumnMetaData chunk) {
    end();
    pages = new PageSource(file, chunk, leaf.name(), memory);
    groupLeft = chunk.getNum_values();
  }

  /** Forgets the row group. */
  void end() {
    memory.give(pageBytes);
    pageBytes = 0;
    pageLeft = 0;
    if (dictionary != null) {
      memory.give(dictionary.bytes());
      dictionary = null;
    }
  }

  /** The present cell, the same object for all; empty when its value is missing. */
  Cell cell() {
    return cell;
  }

  /** The row of the present cell, from 1. */
  long row() {
    return row;
  }

  /** Whether the very value of the present cell was approved, or cells without a value. */
  boolean isApproved() {
    return isThere ? values.isApproved() : isMissingApproved;
  }

  void approve() {
    if (isThere) {
      values.approve();
    } else {
      isMissingApproved = true;
    }
  }

  /** Goes to the next cell. */
  void next() throws IOException {
    try {
      while (pageLeft == 0) {
        turn();
      }
      read();
    } catch (UnreadableParquet e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /** Goes to the next cell that is not approved; false when the row group has none any more. */
  boolean nextUnapproved() throws IOException {
    try {
      while (pageLeft > 0 || groupLeft > 0) {
        if (pageLeft == 0) {
          turn();
        } else if (skipApproved() == 0) {
          read();
          return true;
        }
      }
      return false;
    } catch (UnreadableParquet e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /** Goes past some approved cells of the page; answers how many, 0 when the next is none. */
  private int skipApproved() throws IOException {
    boolean isNextThere = levels == null || levels.peek() != 0;
    int alike = levels == null ? pageLeft : Math.min(levels.same(), pageLeft);
    int skipped = isNextThere ? values.skipApproved(alike) : isMissingApproved ? alike : 0;
    if (levels != null) {
      levels.skip(skipped);
    }
    pageLeft -= skipped;
    row += skipped;
    return skipped;
  }

  private void read() throws IOException {
    pageLeft--;
    isThere = levels == null || levels.next() != 0;
    if (isThere) {
      values.next(cell);
    } else {
      cell.clear();
    }
    row++;
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
      levels = new Runs(page.bytes(), start, page.valuesStart(), 1);
      return page.valuesStart();
    }
    if (page.isBitPacked()) {
      levels = Runs.ofBits(page.bytes(), start, page.cells());
      return start + (page.cells() + 7) / 8;
    }
    int length = ByteBuffer.wrap(page.bytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(start);
    if (length < 0 || length > page.bytes().length - start - Integer.BYTES) {
      throw new EOFException();
    }
    int end = start + Integer.BYTES + length;
    levels = new Runs(page.bytes(), start + Integer.BYTES, end, 1);
    return end;
  }

  private CellValues values(PageSource.Page page, int start) throws IOException {
    byte[] bytes = page.bytes();
    Encoding encoding = Encoding.valueOf(page.encoding().name());
    if (encoding == Encoding.PLAIN && PlainValues.canRead(leaf, text)) {
      return new PlainValues(bytes, start, leaf, text, approved);
    }
    if (encoding.usesDictionary()) {
      return new ListedValues(dictionary, new Runs(bytes, start + 1, bytes.length, bytes[start]));
    }
    guard(encoding, page, start);
    ByteBufferInputStream in =
        ByteBufferInputStream.wrap(ByteBuffer.wrap(bytes, start, bytes.length - start));
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
