package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** Texts, and identifiers and small numbers that are kept as bytes. */
final class PlainText implements CellText {
  private static final int HALF_EXPONENT = 10;
  private static final NumberText NUMBER = new NumberText(0, 0);

  private final LogicalKind kind;

  PlainText(LogicalKind kind) {
    this.kind = kind;
  }

  @Override
  public void whole(long value, Bytes out) {
    throw new IllegalStateException("a text is no number");
  }

  @Override
  public void real(double value, Bytes out) {
    throw new IllegalStateException("a text is no number");
  }

  @Override
  public boolean isRaw() {
    return kind != LogicalKind.UUID && kind != LogicalKind.FLOAT16;
  }

  @Override
  public void raw(ByteBuffer value, Bytes out) throws IOException {
    if (isRaw()) {
      text(value, out);
    } else if (kind == LogicalKind.UUID) {
      out.put(new UUID(value.getLong(), value.getLong()).toString());
    } else {
      short half = value.order(ByteOrder.LITTLE_ENDIAN).getShort();
      NUMBER.real(PlainValues.widened(single(half)), out);
    }
  }

  /** A number of 16 bits (IEEE 754). */
  private static float single(short half) {
    int exponent = half >> HALF_EXPONENT & 0x1F;
    int fraction = half & 0x3FF;
    float size =
        exponent == 0
            ? Math.scalb((float) fraction, -24)
            : exponent == 0x1F
                ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                : Math.scalb(1 + Math.scalb((float) fraction, -HALF_EXPONENT), exponent - 15);
    return half < 0 ? -size : size;
  }

  private static void text(ByteBuffer value, Bytes out) {
    int length = value.remaining();
    byte[] bytes = new byte[length];
    value.get(bytes);
    out.ensure(length);
    out.put(bytes);
  }
}
