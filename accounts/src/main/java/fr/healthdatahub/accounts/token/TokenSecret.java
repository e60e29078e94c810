package fr.healthdatahub.accounts.token;

import fr.healthdatahub.accounts.secret.Secrets;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * How token secrets are written: {@code hub_}, 43 base-62 digits of 256 random bits, 6 base-62
 * digits of the CRC-32 of those 43. The check lets typing errors and scanners for leaked secrets be
 * answered without a database.
 */
public final class TokenSecret {
  static final String PREFIX = "hub_";
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final int RANDOM_DIGITS = 43;
  private static final int CHECK_DIGITS = 6;
  private static final int LENGTH = PREFIX.length() + RANDOM_DIGITS + CHECK_DIGITS;

  private TokenSecret() {}

  /** A new secret that nobody knows yet. */
  public static String random() {
    return of(Secrets.randomBytes());
  }

  static String of(byte[] bits) {
    String random = base62(new BigInteger(1, bits), RANDOM_DIGITS);
    return PREFIX + random + check(random);
  }

  /** Whether the text has the form of a token and its check digits fit. */
  static boolean wellFormed(String text) {
    if (text == null || text.length() != LENGTH || !text.startsWith(PREFIX)) {
      return false;
    }
    String random = text.substring(PREFIX.length(), PREFIX.length() + RANDOM_DIGITS);
    return text.endsWith(check(random));
  }

  private static String check(String random) {
    CRC32 crc = new CRC32();
    crc.update(random.getBytes(StandardCharsets.UTF_8));
    return base62(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
  }

  private static String base62(BigInteger number, int digits) {
    char[] text = new char[digits];
    BigInteger rest = number;
    for (int i = digits - 1; i >= 0; i--) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      text[i] = DIGITS.charAt(parts[1].intValue());
      rest = parts[0];
    }
    return new String(text);
  }
}
