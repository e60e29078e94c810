package fr.healthdatahub.samples.csv;

import io.airlift.compress.MalformedInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Goes through a CSV file row by row and says where its cells are in a buffer; makes no Strings.
 * Throws {@link BrokenCsv} after the last row that can be read. Rows may end with CR and LF or with
 * LF; cells may be in quotes (RFC 4180).
 */
public final class CsvScanner implements RowCursor {
  /** Bytes of the longest row. */
  public static final int LONGEST_ROW = 1 << 26;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte delimiter;
  private byte[] buffer = new byte[1 << 20];
  private int filled;
  private int position;
  private boolean ended;
  private IOException broken;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int cells;
  private boolean isAscii;
  private long row;

  public CsvScanner(InputStream in) {
    this(in, ',');
  }

  /**
   * @param delimiter between cells, of ASCII
   */
  public CsvScanner(InputStream in, char delimiter) {
    this.in = in;
    this.delimiter = (byte) delimiter;
  }

  @Override
  public boolean next() throws IOException {
    while (true) {
      int end = scan();
      if (end >= 0) {
        position = end;
        row++;
        return true;
      }
      if (ended) {
        return false;
      }
      fill();
    }
  }

  /** Finds the cells of the row at the position; answers where the next row begins, or -1. */
  private int scan() throws BrokenCsv {
    byte[] bytes = buffer;
    int limit = filled;
    int i = position;
    int count = 0;
    int start = i;
    int seen = 0;
    if (i == limit) {
      return -1;
    }
    while (i < limit) {
      byte b = bytes[i];
      seen |= b;
      if (b == delimiter) {
        count = cell(count, start, i);
        start = ++i;
      } else if (b == '\n') {
        int last = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
        cells = cell(count, start, last);
        isAscii = seen >= 0;
        return i + 1;
      } else if (b == '"' && i == start) {
        int close = closing(i + 1);
        if (close < 0) {
          return -1;
        }
        while (++i < close) {
          seen |= bytes[i];
        }
      } else {
        i++;
      }
    }
    if (ended) {
      cells = cell(count, start, limit);
      isAscii = seen >= 0;
      return limit;
    }
    return -1;
  }

  /** The position after the closing quote, or -1 when it is not in the buffer. */
  private int closing(int from) throws BrokenCsv {
    int i = from;
    while (i < filled) {
      if (buffer[i] == '"') {
        if (i + 1 < filled && buffer[i + 1] == '"') {
          i++;
        } else if (i + 1 < filled || ended) {
          return i + 1;
        }
      }
      i++;
    }
    if (ended) {
      throw new BrokenCsv(BrokenCsv.Flaw.OPEN_QUOTE);
    }
    return -1;
  }

  private int cell(int count, int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    boolean quoted = end - start >= 2 && buffer[start] == '"' && buffer[end - 1] == '"';
    starts[count] = quoted ? start + 1 : start;
    ends[count] = quoted ? end - 1 : end;
    return count + 1;
  }

  private void fill() throws IOException {
    boolean isFirst = row == 0 && filled == 0;
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, filled - position);
      filled -= position;
      position = 0;
    }
    if (filled == LONGEST_ROW) {
      throw new BrokenCsv(BrokenCsv.Flaw.ROW_TOO_LONG);
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    if (broken != null) {
      throw broken;
    }
    try {
      // In one go, as a row that is not whole yet is gone through again.
      while (filled < buffer.length && !ended) {
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
      }
    } catch (EOFException | ZipException | MalformedInputException e) {
      broken = new BrokenCsv(BrokenCsv.Flaw.DAMAGED); // told after the rows before it
    }
    if (isFirst && Arrays.equals(buffer, 0, Math.min(filled, 3), BYTE_ORDER_MARK, 0, 3)) {
      position = BYTE_ORDER_MARK.length;
    }
  }

  /** Rows so far, the header among them. */
  public long row() {
    return row;
  }

  @Override
  public int cells() {
    return cells;
  }

  @Override
  public boolean isAscii() {
    return isAscii;
  }

  @Override
  public byte[] bytes(int cell) {
    return buffer;
  }

  @Override
  public int start(int cell) {
    return starts[cell];
  }

  @Override
  public int end(int cell) {
    return ends[cell];
  }

  @Override
  public boolean isEmpty(int cell) {
    return starts[cell] == ends[cell];
  }

  /** The text of a cell, in which two quotes are one. */
  @Override
  public String text(int cell) {
    int start = starts[cell];
    String text = new String(buffer, start, ends[cell] - start, StandardCharsets.UTF_8);
    boolean isQuoted = start > 0 && buffer[start - 1] == '"';
    return isQuoted ? text.replace("\"\"", "\"") : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
