package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.Type;

/** Numbers and texts that lie one after the other in a page, read where they are. */
final class PlainValues implements CellValues {
  private final ByteBuffer page;
  private final Type type;
  private final CellText text;
  private final Bytes made = new Bytes(64);

  PlainValues(byte[] page, int start, Leaf leaf, CellText text) {
    this.page = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).position(start);
    this.text = text;
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

  /** The double with a float's shortest decimals: others are longer. */
  static double widened(float value) {
    return Double.parseDouble(Float.toString(value));
  }
}
