package fr.healthdatahub.challenges.predictions;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads decimal numbers out of bytes, each to the nearest double, as {@link Double#parseDouble}
 * does, mostly without making a String.
 */
final class Decimal {
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final int MOST_DIGITS = 19;
  private static final int EXPONENT_CAP = 100_000;

  private String problem;

  /** The code of what was wrong with the last cell. */
  String problem() {
    return problem;
  }

  /**
   * The number in a cell, spaces around it ignored; NaN when there is none, see {@link #problem}.
   */
  double parse(byte[] bytes, int cellFrom, int cellTo) {
    int from = cellFrom;
    int to = cellTo;
    while (from < to && isSpace(bytes[from])) {
      from++;
    }
    while (to > from && isSpace(bytes[to - 1])) {
      to--;
    }
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (negative || (at < to && bytes[at] == '+')) {
      at++;
    }
    long digits = 0;
    int significant = 0;
    int exponent = 0;
    int begin = at;
    int point = -1;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        if (significant < MOST_DIGITS) {
          digits = 10 * digits + digit;
        }
        significant += significant > 0 || digit > 0 ? 1 : 0;
        exponent -= point >= 0 ? 1 : 0;
      } else if (bytes[at] == '.' && point < 0) {
        point = at;
      } else {
        break;
      }
    }
    if (at - begin - (point >= 0 ? 1 : 0) == 0) {
      return none(bytes, from, to);
    }
    if (at < to && (bytes[at] | 0x20) == 'e') {
      int sign = at + 1 < to && bytes[at + 1] == '-' ? -1 : 1;
      at += at + 1 < to && (bytes[at + 1] == '-' || bytes[at + 1] == '+') ? 2 : 1;
      int power = 0;
      int first = at;
      for (; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
        power = Math.min(EXPONENT_CAP, 10 * power + bytes[at] - '0');
      }
      if (at == first) {
        return none(bytes, from, to);
      }
      exponent += sign * power;
    }
    if (at < to) {
      return none(bytes, from, to);
    }
    double value = significant <= MOST_DIGITS ? nearest(digits, exponent) : Double.NaN;
    if (Double.isNaN(value)) {
      value = Math.abs(slow(bytes, from, to));
    }
    if (Double.isInfinite(value)) {
      problem = "not-finite";
      return Double.NaN;
    }
    return negative ? -value : value;
  }

  /** The double nearest to digits × 10^exponent, or NaN when the slow way is needed. */
  private static double nearest(long digits, int exponent) {
    if (digits == 0) {
      return 0;
    }
    if (digits > 0 && digits <= 1L << 53 && exponent >= -22 && exponent <= 22) {
      return exponent < 0 ? digits / TENS[-exponent] : digits * TENS[exponent];
    }
    return PowersOfFive.nearest(digits, exponent);
  }

  private static double slow(byte[] bytes, int from, int to) {
    return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
  }

  private double none(byte[] bytes, int from, int to) {
    String cell =
        new String(bytes, from, Math.min(to - from, 64), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (cell.isEmpty()) {
      problem = "blank";
    } else if (cell.matches("[+-]?(nan|inf|infinity|∞)")) {
      problem = "not-finite";
    } else if (cell.matches("[+-]?\\d+,\\d+(e[+-]?\\d+)?")) {
      problem = "decimal-comma";
    } else {
      problem = "not-a-number";
    }
    return Double.NaN;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t';
  }
}
