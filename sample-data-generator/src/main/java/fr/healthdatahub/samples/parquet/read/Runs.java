package fr.healthdatahub.samples.parquet.read;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers of a few bits each, in runs that say one number many times, or many that are packed:
 * which cells of a page are there, or their places in a dictionary.
 */
final class Runs {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final long endBit;
  private final int bits;
  private final long mask;
  private long atBit;
  private int left;
  private boolean isPacked;
  private int value;

  /**
   * @param bits of each number, at most 32
   * @param end position after the last run
   */
  Runs(byte[] bytes, int start, int end, int bits) throws IOException {
    if (bits < 0 || bits > Integer.SIZE) {
      throw new IOException("numbers of " + bits + " bits");
    }
    this.bytes = bytes;
    this.bits = bits;
    mask = (1L << bits) - 1;
    endBit = 8L * end;
    atBit = 8L * start;
  }

  /** Bits of the old encoding, of which the first is the highest of its byte, as a packed run. */
  static Runs ofBits(byte[] bytes, int start, int cells) throws IOException {
    int end = start + (cells + 7) / 8;
    for (int i = start; i < end; i++) {
      bytes[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
    }
    Runs runs = new Runs(bytes, start, end, 1);
    runs.isPacked = true;
    runs.left = cells;
    return runs;
  }

  /** The next number. */
  int next() throws IOException {
    int next = peek();
    skip(1);
    return next;
  }

  /** The next number, at which this stays. */
  int peek() throws IOException {
    while (left == 0) {
      run();
    }
    return isPacked ? packed() : value;
  }

  /** After {@link #peek}: how many times at least the next number comes now. */
  int same() {
    return isPacked ? 1 : left;
  }

  /** Goes past at most {@link #same} numbers. */
  void skip(int count) {
    left -= count;
    if (isPacked) {
      atBit += (long) count * bits;
    }
  }

  /** Goes past at most so many numbers, as long as they are marked; answers how many. */
  int skipMarked(boolean[] marked, int most) throws IOException {
    int skipped = 0;
    while (skipped < most && marked[peek()]) {
      int count = Math.min(same(), most - skipped);
      skip(count);
      skipped += count;
    }
    return skipped;
  }

  private int packed() throws IOException {
    if (atBit + bits > endBit) {
      throw new EOFException();
    }
    int at = (int) (atBit >>> 3);
    long word;
    if (at + Long.BYTES <= bytes.length) {
      word = (long) LONGS.get(bytes, at);
    } else {
      word = 0;
      for (int i = bytes.length - 1; i >= at; i--) {
        word = word << 8 | (bytes[i] & 0xFF);
      }
    }
    return (int) (word >>> (atBit & 7) & mask);
  }

  private void run() throws IOException {
    // A packed run ends with a whole byte.
    Varints in = new Varints(bytes, (int) (atBit + 7 >>> 3), (int) (endBit >>> 3));
    int header = in.next();
    isPacked = (header & 1) == 1;
    if (isPacked) {
      left = Math.multiplyExact(header >>> 1, 8);
    } else {
      left = header >>> 1;
      value = 0;
      for (int shift = 0; shift < bits; shift += 8) {
        value |= in.one() << shift;
      }
    }
    atBit = 8L * in.at();
  }
}
