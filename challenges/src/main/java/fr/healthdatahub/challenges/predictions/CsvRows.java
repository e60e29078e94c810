package fr.healthdatahub.challenges.predictions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts bytes into rows and cells (RFC 4180; LF, CRLF or CR; a byte-order mark and blank lines are
 * skipped) without making a String. Cells of the present row are slices of {@link #bytes}.
 */
final class CsvRows {
  private static final int FIRST_SIZE = 1 << 16;
  private static final int LONGEST_ROW = 1 << 20;
  private static final int MOST_CELLS = 10_000;

  private final InputStream in;
  private final long maxBytes;
  private final Flaws flaws;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private byte[] buffer = new byte[FIRST_SIZE];
  private int limit;
  private long read;
  private int start;
  private int next;
  private long line;
  private long nextLine = 1;
  private int[] bounds = new int[16];
  private int cells;
  private boolean ascii;

  CsvRows(InputStream in, long maxBytes, Flaws flaws) throws IOException {
    this.in = in;
    this.maxBytes = maxBytes;
    this.flaws = flaws;
    next = Signature.check(this, flaws);
  }

  /** Moves to the next row that is not blank; false at the end. */
  boolean next() throws IOException {
    do {
      if (!row()) {
        return false;
      }
    } while (cells == 1 && from(0) == to(0));
    return true;
  }

  int cells() {
    return cells;
  }

  byte[] bytes() {
    return buffer;
  }

  int from(int cell) {
    return start + bounds[2 * cell];
  }

  int to(int cell) {
    return start + bounds[2 * cell + 1];
  }

  /** Line of the file on which the present row begins. */
  long line() {
    return line;
  }

  /** Whether the present row is UTF-8 throughout. */
  boolean isUtf8() {
    if (ascii) {
      return true;
    }
    try {
      for (int cell = 0; cell < cells; cell++) {
        decoder.decode(ByteBuffer.wrap(buffer, from(cell), to(cell) - from(cell)));
      }
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  /** The byte at a place after the row's start, or -1 at the end of the file. */
  int peek(int at) throws IOException {
    while (start + at >= limit) {
      if (!fill()) {
        return -1;
      }
    }
    return buffer[start + at] & 0xFF;
  }

  /** Places are counted from the row's start, because reading on moves the row in the buffer. */
  private boolean row() throws IOException {
    start = next;
    line = nextLine;
    cells = 0;
    ascii = true;
    int at = 0;
    while (true) {
      int cell = at;
      int end;
      if (peek(at) == '"') {
        at = quoted(at + 1);
        end = bounds[2 * cells + 1];
      } else {
        at = unquoted(at);
        end = at;
        bound(cell, end);
      }
      cells++;
      int delimiter = peek(at);
      if (delimiter != ',') {
        next = start + at;
        return endRow(at, delimiter);
      }
      at++;
    }
  }

  private boolean endRow(int at, int delimiter) throws IOException {
    if (delimiter == -1) {
      next = start + at;
      return at > 0;
    }
    int after = delimiter == '\r' && peek(at + 1) == '\n' ? at + 2 : at + 1;
    next = start + after;
    nextLine++;
    return true;
  }

  /** Where the cell ends that begins here. */
  private int unquoted(int from) throws IOException {
    int at = from;
    do {
      byte[] bytes = buffer;
      int i = start + at;
      for (; i < limit; i++) {
        byte b = bytes[i];
        if (b > ',') {
          continue; // letters, digits, '-' and '.': the usual case, in one comparison
        }
        if (b == ',' || b == '\n' || b == '\r') {
          return i - start;
        }
        if (b < 0) {
          ascii = false;
        } else if (b == 0) {
          throw flaws.stop("not-text", 0, nextLine, null, "NUL", null);
        }
      }
      at = i - start;
    } while (fill());
    return at;
  }

  /** Where the delimiter after a quoted cell is; doubled quotes are undoubled in place. */
  private int quoted(int from) throws IOException {
    int to = from;
    int at = from;
    while (true) {
      int b = peek(at);
      if (b == -1) {
        throw flaws.stop("unclosed-quote", 0, line, null, null, null);
      }
      if (b == '"') {
        if (peek(at + 1) != '"') {
          break;
        }
        at++;
      } else if (b == 0) {
        throw flaws.stop("not-text", 0, nextLine, null, "NUL", null);
      } else if (b == '\n') {
        nextLine++;
      } else if (b > 127) {
        ascii = false;
      }
      buffer[start + to++] = (byte) b;
      at++;
    }
    int delimiter = peek(at + 1);
    if (delimiter != ',' && delimiter != '\n' && delimiter != '\r' && delimiter != -1) {
      throw flaws.stop("bad-quote", 0, line, null, null, null);
    }
    bound(from, to);
    return at + 1;
  }

  private void bound(int from, int to) {
    if (cells == MOST_CELLS) {
      throw flaws.stop("too-many-columns", 0, line, null, null, Integer.toString(MOST_CELLS));
    }
    if (2 * cells + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * cells] = from;
    bounds[2 * cells + 1] = to;
  }

  /** Reads more behind the present row; false at the end of the file. */
  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      if (limit >= LONGEST_ROW) {
        throw flaws.stop("line-too-long", 0, line, null, null, Integer.toString(LONGEST_ROW));
      }
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      return false;
    }
    limit += count;
    read += count;
    if (read > maxBytes) {
      throw flaws.stop("too-large", 0, 0, null, null, Long.toString(maxBytes));
    }
    return true;
  }
}
