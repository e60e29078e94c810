package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;

/** The text of one cell, somewhere in an array. */
final class Cell {
  private byte[] bytes = {};
  private int start;
  private int end;

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** No value. */
  void clear() {
    end = start;
  }

  void set(byte[] text) {
    set(text, 0, text.length);
  }

  void set(Bytes text) {
    set(text.array(), 0, text.size());
  }

  void set(byte[] of, int from, int to) {
    bytes = of;
    start = from;
    end = to;
  }
}
