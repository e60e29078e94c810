package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.Type;

/** Numbers and texts that lie one after the other in a page, read where they are. */
final class PlainValues implements CellValues {
  /** Texts up to this length are known again. */
  private static final int LONGEST_KNOWN = 15;

  private final ByteBuffer page;
  private final Type type;
  private final CellText text;
  private final ApprovedValues approved;
  private final Bytes made = new Bytes(64);
  private boolean isKnowable;
  private long low;
  private long high;

  PlainValues(byte[] page, int start, Leaf leaf, CellText text, ApprovedValues approved) {
    this.page = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).position(start);
    this.text = text;
    this.approved = approved;
    type = leaf.element().getType();
  }

  /** Whether a column's values can be read so. */
  static boolean canRead(Leaf leaf, CellText text) {
    return switch (leaf.element().getType()) {
      case INT32, INT64, FLOAT, DOUBLE -> true;
      case BYTE_ARRAY -> text.isRaw();
      default -> false;
    };
  }

  @Override
  public void next(Cell cell) throws IOException {
    isKnowable = know();
    made.clear();
    switch (type) {
      case INT32 -> text.whole(page.getInt(), made);
      case INT64 -> text.whole(page.getLong(), made);
      case FLOAT -> text.real(widened(Float.intBitsToFloat(page.getInt())), made);
      case DOUBLE -> text.real(Double.longBitsToDouble(page.getLong()), made);
      default -> {
        int length = page.getInt();
        if (length < 0) {
          throw new EOFException();
        }
        int at = page.position();
        page.position(Math.addExact(at, length));
        cell.set(page.array(), at, at + length);
        return;
      }
    }
    cell.set(made);
  }

  @Override
  public boolean isApproved() {
    return isKnowable && approved.has(low, high);
  }

  @Override
  public void approve() {
    if (isKnowable) {
      approved.add(low, high);
    }
  }

  @Override
  public int skipApproved(int most) {
    int skipped = 0;
    while (skipped < most && know() && approved.has(low, high)) {
      page.position(page.position() + length());
      skipped++;
    }
    return skipped;
  }

  /** Puts the next value's bits together; false where there are too many, or too few are left. */
  private boolean know() {
    int at = page.position();
    int left = page.limit() - at;
    switch (type) {
      case INT32, FLOAT -> {
        low = left < Integer.BYTES ? 0 : page.getInt(at);
        high = 0;
        return left >= Integer.BYTES;
      }
      case INT64, DOUBLE -> {
        low = left < Long.BYTES ? 0 : page.getLong(at);
        high = 0;
        return left >= Long.BYTES;
      }
      default -> {
        // Both halves of the text are read whole.
        if (left < Integer.BYTES + 2 * Long.BYTES) {
          return false;
        }
        int length = page.getInt(at);
        if (length < 0 || length > LONGEST_KNOWN) {
          return false;
        }
        low = first(page.getLong(at + Integer.BYTES), length);
        high = first(page.getLong(at + Integer.BYTES + Long.BYTES), length - Long.BYTES);
        high |= (long) length << 56;
        return true;
      }
    }
  }

  private static long first(long bytes, int count) {
    return count <= 0 ? 0 : count >= Long.BYTES ? bytes : bytes & (1L << 8 * count) - 1;
  }

  /** The bytes of the value that {@link #know} looked at. */
  private int length() {
    return switch (type) {
      case INT32, FLOAT -> Integer.BYTES;
      case INT64, DOUBLE -> Long.BYTES;
      default -> Integer.BYTES + (int) (high >>> 56);
    };
  }

  /** The double with a float's shortest decimals: others are longer. */
  static double widened(float value) {
    return Double.parseDouble(Float.toString(value));
  }
}
