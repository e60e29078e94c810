package fr.healthdatahub.samples.parquet.read;

import java.io.EOFException;
import java.io.IOException;

/** Which cells of a page are there: runs of one bit, run-length encoded or packed. */
final class Levels {
  private final byte[] bytes;
  private final int end;
  private int at;
  private int left;
  private boolean isPacked;
  private boolean value;
  private int bit;

  /**
   * @param end position after the last run
   */
  Levels(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.end = end;
    at = start;
  }

  /** Bits of the old encoding, of which the first is the highest of its byte, as a packed run. */
  static Levels ofBits(byte[] bytes, int start, int cells) {
    Levels levels = new Levels(bytes, start, start + (cells + 7) / 8);
    for (int i = start; i < levels.end; i++) {
      bytes[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
    }
    levels.isPacked = true;
    levels.left = cells;
    return levels;
  }

  /** Whether the next cell is there. */
  boolean next() throws IOException {
    while (left == 0) {
      run();
    }
    left--;
    if (!isPacked) {
      return value;
    }
    if (at >= end) {
      throw new EOFException();
    }
    boolean isThere = (bytes[at] >> bit & 1) == 1;
    bit = bit + 1 & 7;
    at += bit == 0 ? 1 : 0;
    return isThere;
  }

  private void run() throws IOException {
    // A packed run ends with a whole byte.
    at += bit > 0 ? 1 : 0;
    bit = 0;
    Varints header = new Varints(bytes, at, end);
    int count = header.next();
    at = header.at();
    isPacked = (count & 1) == 1;
    if (isPacked) {
      left = Math.multiplyExact(count >>> 1, 8);
      return;
    }
    left = count >>> 1;
    if (at >= end) {
      throw new EOFException();
    }
    value = bytes[at++] != 0;
  }
}
