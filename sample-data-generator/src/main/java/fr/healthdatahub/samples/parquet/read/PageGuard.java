package fr.healthdatahub.samples.parquet.read;

import java.io.IOException;

/**
 * Looks at the lengths inside encoded values, for which the decoders allocate memory before they
 * see that there are no such values.
 */
final class PageGuard {
  /** Some writers fill up their last run. */
  private static final int FILLED = 512;

  private static final int LARGEST_BLOCK = 1 << 16;

  private PageGuard() {}

  /** Runs of numbers of so many bits. */
  static void runs(byte[] bytes, int start, int end, int bits, int values) throws IOException {
    Varints in = new Varints(bytes, start, end);
    long left = values;
    while (left > 0 && in.at() < end) {
      int header = in.next();
      int count = header >>> 1;
      if ((header & 1) == 0) {
        left -= count;
        in.skip(Math.min((bits + 7) / 8, end - in.at()));
      } else if (count * 8L > left + FILLED) {
        throw new IOException("a run of " + count * 8L);
      } else {
        left -= count * 8L;
        // The last run may be cut where its values end.
        in.skip(Math.min((long) count * bits, end - in.at()));
      }
    }
  }

  /** Lengths before texts, or numbers; answers the position after them. */
  static int deltas(byte[] bytes, int start, int end, int values) throws IOException {
    Varints in = new Varints(bytes, start, end);
    int block = in.next();
    int parts = in.next();
    int total = in.next();
    if (block > LARGEST_BLOCK || parts == 0 || parts > block / 8 || total > values) {
      throw new IOException("blocks of " + block + " in " + parts + ", " + total + " values");
    }
    in.skip();
    int part = block / parts;
    for (long left = total - 1L; left > 0; ) {
      in.skip();
      int[] bits = new int[parts];
      for (int i = 0; i < parts; i++) {
        bits[i] = in.one();
      }
      for (int i = 0; i < parts && left > 0; i++) {
        in.skip((long) bits[i] * part / 8);
        left -= part;
      }
    }
    return in.at();
  }
}
