package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.csv.RowCursor;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import fr.healthdatahub.samples.schema.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;

/** Whether one cell is what its column says; answers the broken rule, or null. */
final class CellRules {
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int LONGEST_SAFE_INTEGER = 18;

  private CellRules() {}

  static Rule broken(Column column, RowCursor row, int cell) {
    byte[] bytes = row.bytes(cell);
    int start = row.start(cell);
    int end = row.end(cell);
    if (start == end) {
      return column.required() ? Rule.REQUIRED : null;
    }
    if (column.missing().size() > 1 && column.missing().contains(row.text(cell))) {
      return column.required() ? Rule.REQUIRED : null;
    }
    Limits limits = column.limits();
    if (!limits.values().isEmpty() && !limits.values().contains(plain(limits, row, cell))) {
      return Rule.NOT_IN_LIST;
    }
    return switch (column.type()) {
      case TEXT -> text(column, row, cell);
      case INTEGER -> integer(column, bytes, start, end);
      case NUMBER ->
          limits.signs() == null
              ? number(column, bytes, start, end)
              : signed(column, plain(limits, row, cell));
      case DATE ->
          end - start == 10
                  && bytes[start + 4] == '-'
                  && bytes[start + 7] == '-'
                  && isDate(
                      digits(bytes, start, 4),
                      digits(bytes, start + 5, 2),
                      digits(bytes, start + 8, 2))
              ? null
              : Rule.NOT_DATE;
      case DAY_MONTH_YEAR ->
          end - start == 8
                  && isDate(
                      digits(bytes, start + 4, 4),
                      digits(bytes, start + 2, 2),
                      digits(bytes, start, 2))
              ? null
              : Rule.NOT_DATE;
      case YEAR -> end - start == 4 && digits(bytes, start, 4) >= 0 ? null : Rule.NOT_YEAR;
      case YEAR_MONTH ->
          end - start == 6 && digits(bytes, start, 4) >= 0 && isMonth(digits(bytes, start + 4, 2))
              ? null
              : Rule.NOT_YEAR_MONTH;
      case MONTH -> end - start == 2 && isMonth(digits(bytes, start, 2)) ? null : Rule.NOT_MONTH;
      case MOMENT -> moment(column, row.text(cell));
    };
  }

  private static Rule moment(Column column, String cell) {
    try {
      column.limits().format().parse(cell);
      return null;
    } catch (DateTimeException e) {
      return Rule.NOT_DATE;
    }
  }

  private static Rule text(Column column, RowCursor row, int cell) {
    if (!row.isAscii() && !isUtf8(row, cell)) {
      return Rule.NOT_UTF8;
    }
    Limits limits = column.limits();
    if (limits.ofText()) {
      String text = row.text(cell);
      Rule broken = limits.pattern() == null ? null : Matching.broken(limits.pattern(), text);
      if (broken != null) {
        return broken;
      }
      if (text.length() < limits.minLength()) {
        return Rule.TOO_SHORT;
      }
    }
    int most = column.maxLength();
    if (most == 0 || row.end(cell) - row.start(cell) <= most) {
      return null;
    }
    return row.text(cell).length() <= most ? null : Rule.TOO_LONG;
  }

  private static boolean isUtf8(RowCursor row, int cell) {
    byte[] bytes = row.bytes(cell);
    int end = row.end(cell);
    int i = row.start(cell);
    while (i < end && bytes[i] >= 0) {
      i++;
    }
    if (i == end) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, i, end - i));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Rule integer(Column column, byte[] bytes, int start, int end) {
    int i = bytes[start] == '-' ? start + 1 : start;
    if (i == end) {
      return Rule.NOT_INTEGER;
    }
    long value = 0;
    for (int digit = i; digit < end; digit++) {
      int one = bytes[digit] - '0';
      if (one < 0 || one > 9) {
        return Rule.NOT_INTEGER;
      }
      value = value * 10 + one;
    }
    if (end - i > LONGEST_SAFE_INTEGER) {
      return column.maximum() == Long.MAX_VALUE ? null : Rule.OUT_OF_RANGE;
    }
    value = i > start ? -value : value;
    return value >= column.minimum() && value <= column.maximum() ? null : Rule.OUT_OF_RANGE;
  }

  /** The text of a cell; a number has its point, whatever its signs are. */
  private static String plain(Limits limits, RowCursor row, int cell) {
    return limits.signs() == null ? row.text(cell) : limits.signs().plain(row.text(cell));
  }

  private static Rule signed(Column column, String plain) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    return bytes.length == 0 ? Rule.NOT_NUMBER : number(column, bytes, 0, bytes.length);
  }

  private static Rule number(Column column, byte[] bytes, int start, int end) {
    int i = bytes[start] == '-' ? start + 1 : start;
    int digits = 0;
    int point = -1;
    for (; i < end; i++) {
      if (bytes[i] == '.' && point < 0) {
        point = i;
      } else if (bytes[i] >= '0' && bytes[i] <= '9') {
        digits++;
      } else {
        return Rule.NOT_NUMBER;
      }
    }
    if (digits == 0) {
      return Rule.NOT_NUMBER;
    }
    if (column.decimals() >= 0 && point >= 0 && end - point - 1 > column.decimals()) {
      return Rule.TOO_MANY_DECIMALS;
    }
    if (column.limits().ofNumber()) {
      double value =
          Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
      if (value < column.limits().least() || value > column.limits().greatest()) {
        return Rule.OUT_OF_RANGE;
      }
    }
    return null;
  }

  /** The number of some digits, or -1. */
  static int digits(byte[] bytes, int start, int count) {
    int value = 0;
    for (int i = start; i < start + count; i++) {
      int one = bytes[i] - '0';
      if (one < 0 || one > 9) {
        return -1;
      }
      value = value * 10 + one;
    }
    return value;
  }

  private static boolean isMonth(int month) {
    return month >= 1 && month <= 12;
  }

  private static boolean isDate(int year, int month, int day) {
    if (year < 0 || !isMonth(month) || day < 1 || day > DAYS[month - 1]) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month != 2 || day < 29 || leap;
  }

  /** A date as 20231231, so that dates can be compared; 0 where there is none. */
  static int date(Column column, RowCursor row, int cell) {
    if (row.isEmpty(cell)) {
      return 0;
    }
    byte[] bytes = row.bytes(cell);
    int start = row.start(cell);
    int length = row.end(cell) - start;
    if (length != (column.type() == ColumnType.DATE ? 10 : 8)) {
      return 0; // told as NOT_DATE already
    }
    return switch (column.type()) {
      case DATE ->
          date(digits(bytes, start, 4), digits(bytes, start + 5, 2), digits(bytes, start + 8, 2));
      case DAY_MONTH_YEAR ->
          date(digits(bytes, start + 4, 4), digits(bytes, start + 2, 2), digits(bytes, start, 2));
      default -> 0;
    };
  }

  private static int date(int year, int month, int day) {
    return isDate(year, month, day) ? year * 10_000 + month * 100 + day : 0; // NOT_DATE is told.
  }
}
