package fr.healthdatahub.samples.parquet;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.schema.Column;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of one column for one page: which are there, and their values (encoding PLAIN). */
final class ColumnPage {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Column column;
  private final ParquetType type;
  private final boolean compact;
  private final boolean hasWords;
  private final long scale;
  private byte[] values = new byte[64];
  private int size;
  private byte[] present = new byte[128];
  private int cells;
  private int filled;

  ColumnPage(Column column) {
    this.column = column;
    type = ParquetType.of(column);
    compact = ParquetType.isCompact(column);
    hasWords = column.missing().size() > 1;
    scale = type == ParquetType.DECIMAL ? (long) StrictMath.pow(10, column.decimals()) : 1;
  }

  void clear() {
    Arrays.fill(present, 0, Math.min(present.length, cells / 8 + 1), (byte) 0);
    size = 0;
    cells = 0;
    filled = 0;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  int cells() {
    return cells;
  }

  /** Says how many rows there are; those whose cells were not added have none. */
  void end(int rows) {
    cells = rows;
    if (present.length < rows / 8 + 1) {
      present = Arrays.copyOf(present, rows / 8 + 1);
    }
  }

  /**
   * A cell that is not empty, without its quotes.
   *
   * @param row from 0, after those added before
   */
  void add(int row, byte[] bytes, int start, int end) {
    if (hasWords
        && column
            .missing()
            .contains(new String(bytes, start, end - start, StandardCharsets.UTF_8))) {
      return;
    }
    if (row / 8 >= present.length) {
      present = Arrays.copyOf(present, 2 * row / 8 + 1);
    }
    present[row / 8] |= (byte) (1 << row % 8);
    filled++;
    value(bytes, start, end);
  }

  private void value(byte[] bytes, int start, int end) {
    if (values.length - size < end - start + 8) {
      values = Arrays.copyOf(values, 2 * values.length + end - start + 8);
    }
    switch (type) {
      case STRING -> {
        little4(end - start);
        System.arraycopy(bytes, start, values, size, end - start);
        size += end - start;
      }
      case SMALL -> little4((int) whole(bytes, start, end, 0));
      case WHOLE -> little8(whole(bytes, start, end, 0));
      case DECIMAL -> little8(whole(bytes, start, end, column.decimals()));
      case REAL ->
          little8(
              Double.doubleToRawLongBits(
                  Double.parseDouble(
                      new String(bytes, start, end - start, StandardCharsets.US_ASCII))));
      case DAY -> little4(day(bytes, start));
      case MOMENT -> {
        long seconds =
            digits(bytes, start + 11, 2) * 3600L
                + digits(bytes, start + 14, 2) * 60L
                + digits(bytes, start + 17, 2);
        little8((day(bytes, start) * 86_400L + seconds) * 1000);
      }
    }
  }

  private void little4(int value) {
    INTS.set(values, size, value);
    size += 4;
  }

  private void little8(long value) {
    LONGS.set(values, size, value);
    size += 8;
  }

  /** A number times ten to the decimals. */
  private long whole(byte[] bytes, int start, int end, int decimals) {
    boolean negative = bytes[start] == '-';
    if (end - start == 1) {
      return (long) (bytes[start] - '0') * scale;
    }
    long value = 0;
    int after = -1;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      if (bytes[i] == '.') {
        after = 0;
      } else {
        value = value * 10 + bytes[i] - '0';
        after += after >= 0 ? 1 : 0;
      }
    }
    for (int missing = decimals - Math.max(0, after); missing > 0; missing--) {
      value *= 10;
    }
    return negative ? -value : value;
  }

  private int day(byte[] bytes, int start) {
    int year = digits(bytes, compact ? start + 4 : start, 4);
    int month = digits(bytes, compact ? start + 2 : start + 5, 2);
    int day = digits(bytes, compact ? start : start + 8, 2);
    // Days since 1970-01-01 of the proleptic Gregorian calendar, counted from 1 March.
    int y = month > 2 ? year : year - 1;
    int era = Math.floorDiv(y, 400);
    int ofEra = y - era * 400;
    int ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
  }

  private static int digits(byte[] bytes, int start, int count) {
    int value = 0;
    for (int i = start; i < start + count; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    return value;
  }

  /** Levels (RLE and bit-packed hybrid, 1 bit), then values. */
  void body(Bytes to) {
    to.ensure(size + cells / 8 + 32);
    int lengthAt = to.size();
    putInt(to, 0);
    if (filled == 0 || filled == cells) {
      putVarint(to, cells << 1);
      to.put((byte) (filled == 0 ? 0 : 1));
    } else {
      int groups = (cells + 7) / 8;
      putVarint(to, groups << 1 | 1);
      to.put(present, 0, groups);
    }
    int length = to.size() - lengthAt - 4;
    for (int i = 0; i < 4; i++) {
      to.array()[lengthAt + i] = (byte) (length >>> 8 * i);
    }
    to.put(values, 0, size);
  }

  private static void putVarint(Bytes to, int value) {
    int rest = value;
    while (rest >= 0x80) {
      to.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    to.put((byte) rest);
  }

  static void putInt(Bytes to, int value) {
    for (int i = 0; i < 4; i++) {
      to.put((byte) (value >>> 8 * i));
    }
  }
}
