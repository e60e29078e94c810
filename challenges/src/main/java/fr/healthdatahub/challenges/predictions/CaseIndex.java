package fr.healthdatahub.challenges.predictions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The ids of the cases that a file must hold, in order: one array of bytes and a hash table of
 * ints, about 20 bytes a case. Ids are compared byte for byte. Immutable, safe for any number of
 * threads.
 */
public final class CaseIndex {
  private static final int ABSENT = -1;

  private final byte[] text;
  private final int[] ends;
  private final int size;
  private volatile int[] table;

  private CaseIndex(byte[] text, int[] ends, int size) {
    this.text = text;
    this.ends = ends;
    this.size = size;
  }

  /** An index of ids in the order given. */
  public static CaseIndex of(List<String> ids) {
    Builder builder = new Builder();
    for (String id : ids) {
      byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
      builder.add(bytes, 0, bytes.length);
    }
    CaseIndex index = builder.build();
    if (index.firstDuplicate() >= 0) {
      throw new IllegalArgumentException("duplicate id " + index.id(index.firstDuplicate()));
    }
    return index;
  }

  /** Reads what {@link #bytes} wrote. */
  public static CaseIndex read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    Builder builder = new Builder();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        builder.add(bytes, start, i);
        start = i + 1;
      }
    }
    return builder.build();
  }

  /** The ids as UTF-8 text, one a line. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(ends[size] + size);
    for (int row = 0; row < size; row++) {
      out.write(text, ends[row], ends[row + 1] - ends[row]);
      out.write('\n');
    }
    return out.toByteArray();
  }

  /** Number of cases. */
  public int size() {
    return size;
  }

  /** The id of a case. */
  public String id(int row) {
    return new String(text, ends[row], ends[row + 1] - ends[row], StandardCharsets.UTF_8);
  }

  /** Which case an id is of, or -1. */
  public int find(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return find(bytes, 0, bytes.length, 0);
  }

  /**
   * Which case an id is of, or -1.
   *
   * @param guess the case that is tried first; most files keep the order
   */
  int find(byte[] bytes, int from, int to, int guess) {
    if (guess < size && is(guess, bytes, from, to)) {
      return guess;
    }
    int[] rows = table();
    int mask = rows.length - 1;
    for (int slot = hash(bytes, from, to) & mask; ; slot = (slot + 1) & mask) {
      int row = rows[slot] - 1;
      if (row == ABSENT || is(row, bytes, from, to)) {
        return row;
      }
    }
  }

  /** The first case whose id an earlier case has too, or -1. */
  int firstDuplicate() {
    if (strictlyAscending()) {
      return ABSENT;
    }
    for (int row = 0; row < size; row++) {
      if (find(text, ends[row], ends[row + 1], size) != row) {
        return row;
      }
    }
    return ABSENT;
  }

  private boolean strictlyAscending() {
    for (int row = 1; row < size; row++) {
      if (Arrays.compareUnsigned(text, ends[row - 1], ends[row], text, ends[row], ends[row + 1])
          >= 0) {
        return false;
      }
    }
    return true;
  }

  private boolean is(int row, byte[] bytes, int from, int to) {
    return Arrays.equals(text, ends[row], ends[row + 1], bytes, from, to);
  }

  /** Made when the first id out of order is looked up; at most half full. */
  private int[] table() {
    int[] rows = table;
    if (rows == null) {
      rows = new int[Integer.highestOneBit(Math.max(2, size)) * 4];
      int mask = rows.length - 1;
      for (int row = 0; row < size; row++) {
        int slot = hash(text, ends[row], ends[row + 1]) & mask;
        while (rows[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        rows[slot] = row + 1;
      }
      table = rows;
    }
    return rows;
  }

  private static int hash(byte[] bytes, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 32);
  }

  /** Gathers ids one by one. */
  static final class Builder {
    private byte[] text = new byte[1024];
    private int[] ends = new int[64];
    private int size;

    void add(byte[] bytes, int from, int to) {
      int end = Math.addExact(ends[size], to - from);
      if (end > text.length) {
        text = Arrays.copyOf(text, larger(text.length, end));
      }
      if (size + 1 == ends.length) {
        ends = Arrays.copyOf(ends, larger(ends.length, size + 2));
      }
      System.arraycopy(bytes, from, text, ends[size], to - from);
      ends[++size] = end;
    }

    CaseIndex build() {
      return new CaseIndex(text, ends, size);
    }

    private static int larger(int length, int needed) {
      return Math.max(needed, length + (length >> 1));
    }
  }
}
