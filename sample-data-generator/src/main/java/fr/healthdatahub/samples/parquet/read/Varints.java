package fr.healthdatahub.samples.parquet.read;

import java.io.EOFException;
import java.io.IOException;

/** Numbers of seven bits a byte (LEB128). */
final class Varints {
  private final byte[] bytes;
  private final int end;
  private int at;

  Varints(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** The position after the last number. */
  int at() {
    return at;
  }

  /** A number from 0 to 2^31 - 1. */
  int next() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int one = one();
      value |= (long) (one & 0x7F) << shift;
      if (one < 0x80) {
        return Math.toIntExact(value);
      }
    }
    throw new EOFException();
  }

  /** Goes past a number of any size. */
  void skip() throws IOException {
    while (one() >= 0x80) {
      // Its last byte is smaller.
    }
  }

  int one() throws IOException {
    if (at < 0 || at >= end) {
      throw new EOFException();
    }
    return bytes[at++] & 0xFF;
  }

  void skip(long count) throws IOException {
    if (count > end - at) {
      throw new EOFException();
    }
    at += (int) count;
  }
}
