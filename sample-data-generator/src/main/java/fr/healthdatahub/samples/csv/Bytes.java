package fr.healthdatahub.samples.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes to which numbers and dates are written as text, without any String. */
public final class Bytes {
  private static final byte[] PAIRS = pairs();

  private byte[] bytes;
  private int size;

  public Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  public byte[] array() {
    return bytes;
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  /** Forgets what comes after a position. */
  public void truncate(int to) {
    size = to;
  }

  /** Makes room for so many more bytes; the other methods do not look. */
  public void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** Gives memory back that a rare long run of rows took. */
  public void shrink(int most) {
    if (bytes.length > most) {
      bytes = new byte[most];
    }
    size = 0;
  }

  public void put(byte[] from) {
    put(from, 0, from.length);
  }

  public void put(byte[] from, int offset, int length) {
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  public void put(byte one) {
    bytes[size++] = one;
  }

  /** For rare texts; makes its own room. */
  public void put(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ensure(encoded.length);
    put(encoded);
  }

  public void putNumber(long value) {
    long rest = value;
    if (rest < 0) {
      bytes[size++] = '-';
      rest = -rest;
    }
    int length = length(rest);
    int end = size + length;
    size = end;
    while (rest >= 100) {
      int pair = (int) (rest % 100) * 2;
      rest /= 100;
      bytes[--end] = PAIRS[pair + 1];
      bytes[--end] = PAIRS[pair];
    }
    if (rest >= 10) {
      bytes[--end] = PAIRS[(int) rest * 2 + 1];
      bytes[--end] = PAIRS[(int) rest * 2];
    } else {
      bytes[--end] = (byte) ('0' + rest);
    }
  }

  /** A number with leading zeros; digits that do not fit are left out. */
  public void putPadded(long value, int digits) {
    long rest = value;
    for (int i = size + digits - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  /** Digits and capital letters, base 36, with leading zeros. */
  public void putBase36(long unsigned, int digits) {
    long rest = unsigned;
    for (int i = size + digits - 1; i >= size; i--) {
      int digit = (int) Long.remainderUnsigned(rest, 36);
      rest = Long.divideUnsigned(rest, 36);
      bytes[i] = (byte) (digit < 10 ? '0' + digit : 'A' + digit - 10);
    }
    size += digits;
  }

  /** Cents as an amount with a point and two decimals. */
  public void putCents(long cents) {
    long rest = cents;
    if (rest < 0) {
      bytes[size++] = '-';
      rest = -rest;
    }
    putNumber(rest / 100);
    bytes[size++] = '.';
    int pair = (int) (rest % 100) * 2;
    bytes[size++] = PAIRS[pair];
    bytes[size++] = PAIRS[pair + 1];
  }

  private static int length(long value) {
    int length = 1;
    for (long bound = 10; value >= bound && length < 19; bound *= 10) {
      length++;
    }
    return length;
  }

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }
}
