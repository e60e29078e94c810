package fr.healthdatahub.accounts.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secrets of 256 bits and the fingerprints by which they are found again. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** Returns 32 random bytes. */
  public static byte[] randomBytes() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Returns a random secret of 43 characters that is safe in an address and in a cookie. */
  public static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
  }

  /** Returns the SHA-256 of a secret in UTF-8, as 64 hexadecimal digits. */
  public static String fingerprint(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
