package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Numbers with a point, without exponents and without zeros at their end. */
final class NumberText implements CellText {
  private static final int MOST_DIGITS = 20;
  private static final int WIDEST = 64;
  private static final int MOST_SCALE = 128;
  private static final int QUICK_SCALE = 18;
  private static final double EXACT = 1L << 52;
  private static final double[] TENS = {1, 10, 100, 1000, 10_000};

  private final int scale;
  private final int unsignedBits;

  /**
   * @param scale digits after the point of a number that is kept as a whole one
   * @param unsignedBits 32 or 64 of a number without a sign; 0 of others
   */
  NumberText(int scale, int unsignedBits) {
    this.scale = scale;
    this.unsignedBits = unsignedBits;
  }

  @Override
  public void whole(long value, Bytes out) throws IOException {
    if (unsignedBits > 0 && value < 0) {
      // Of 32 bits the sign was made of the highest.
      long bits = unsignedBits == Integer.SIZE ? Integer.toUnsignedLong((int) value) : value;
      out.put(Long.toUnsignedString(bits));
    } else if (value == Long.MIN_VALUE || scale < 0 || scale > QUICK_SCALE) {
      decimal(BigInteger.valueOf(value), out);
    } else {
      fixed(value, scale, out);
    }
  }

  private static void fixed(long value, int digits, Bytes out) {
    long rest = value;
    int after = digits;
    while (after > 0 && rest % 10 == 0) {
      rest /= 10;
      after--;
    }
    out.ensure(2 * MOST_DIGITS);
    if (after == 0) {
      out.putNumber(rest);
      return;
    }
    if (rest < 0) {
      out.put((byte) '-');
      rest = -rest;
    }
    long unit = 1;
    for (int i = 0; i < after; i++) {
      unit *= 10;
    }
    out.putNumber(rest / unit);
    out.put((byte) '.');
    out.putPadded(rest % unit, after);
  }

  private void decimal(BigInteger value, Bytes out) throws IOException {
    if (scale < 0 || scale > MOST_SCALE) {
      throw new IOException("a scale of " + scale);
    }
    plain(new BigDecimal(value, scale), out);
  }

  private static void plain(BigDecimal value, Bytes out) {
    out.put(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  @Override
  public void real(double value, Bytes out) {
    for (int digits = 0; digits < TENS.length; digits++) {
      double whole = Math.rint(value * TENS[digits]);
      // The shortest decimal number that is this double: so few digits name no other.
      if (Math.abs(whole) < EXACT && whole / TENS[digits] == value) {
        fixed((long) whole, digits, out);
        return;
      }
    }
    if (Double.isFinite(value)) {
      plain(new BigDecimal(Double.toString(value)), out);
    } else {
      out.put(Double.isNaN(value) ? "NaN" : value > 0 ? "INF" : "-INF");
    }
  }

  @Override
  public void raw(ByteBuffer value, Bytes out) throws IOException {
    if (value.remaining() == 0 || value.remaining() > WIDEST) {
      throw new IOException("a number of " + value.remaining() + " bytes");
    }
    byte[] bytes = new byte[value.remaining()];
    value.get(bytes);
    decimal(new BigInteger(bytes), out);
  }
}
