package fr.healthdatahub.challenges.predictions;

import java.math.BigInteger;

/**
 * The nearest double to a 64-bit integer times a power of ten by one or two multiplications of 64
 * bits (Lemire, "Number parsing at a gigabyte per second", 2021). Powers of five are held to 128
 * bits, for the exponents that predictions have.
 */
final class PowersOfFive {
  private static final int LOWEST = -60;
  private static final int HIGHEST = 60;
  private static final long[] HIGH = new long[HIGHEST - LOWEST + 1];
  private static final long[] LOW = new long[HIGHEST - LOWEST + 1];

  static {
    for (int q = LOWEST; q <= HIGHEST; q++) {
      BigInteger power = BigInteger.valueOf(5).pow(Math.abs(q));
      if (q < 0) {
        int bits = power.subtract(BigInteger.ONE).bitLength();
        int shift = q >= -27 ? bits + 127 : 2 * bits + 128;
        power = BigInteger.ONE.shiftLeft(shift).divide(power).add(BigInteger.ONE);
      }
      int length = power.bitLength();
      power = length > 128 ? power.shiftRight(length - 128) : power.shiftLeft(128 - length);
      HIGH[q - LOWEST] = power.shiftRight(64).longValue();
      LOW[q - LOWEST] = power.longValue();
    }
  }

  private PowersOfFive() {}

  /**
   * The double nearest to digits × 10^exponent.
   *
   * @param digits unsigned, not 0
   * @return NaN when the exponent is out of the table
   */
  static double nearest(long digits, int exponent) {
    if (exponent < LOWEST || exponent > HIGHEST) {
      return Double.NaN;
    }
    int zeros = Long.numberOfLeadingZeros(digits);
    long shifted = digits << zeros;
    long power = HIGH[exponent - LOWEST];
    long high = multiplyHigh(shifted, power);
    long low = shifted * power;
    if ((high & 0x1FF) == 0x1FF) {
      long carry = multiplyHigh(shifted, LOW[exponent - LOWEST]);
      low += carry;
      high += Long.compareUnsigned(low, carry) < 0 ? 1 : 0;
    }
    int upper = (int) (high >>> 63);
    int shift = upper + 64 - 52 - 3;
    long mantissa = high >>> shift;
    int exponent2 = ((217706 * exponent) >> 16) + 63 + upper - zeros + 1023;
    boolean maybeHalfway = (low == 0 || low == 1) && exponent >= -4 && exponent <= 23;
    if (maybeHalfway && (mantissa & 3) == 1 && mantissa << shift == high) {
      mantissa &= ~1L; // exactly between two doubles: to the even one
    }
    mantissa = (mantissa + (mantissa & 1)) >>> 1;
    if (mantissa >= 1L << 53) {
      mantissa = 1L << 52;
      exponent2++;
    }
    return Double.longBitsToDouble(((long) exponent2 << 52) | (mantissa & ~(1L << 52)));
  }

  private static long multiplyHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
  }
}
