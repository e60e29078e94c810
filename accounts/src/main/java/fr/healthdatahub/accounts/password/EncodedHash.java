package fr.healthdatahub.accounts.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A PBKDF2 hash (RFC 8018, with HMAC-SHA-512) and its parameters, written {@code
 * pbkdf2-sha512$iterations$salt$hash} in base 64.
 */
record EncodedHash(int iterations, byte[] salt, byte[] hash) {
  private static final String NAME = "pbkdf2-sha512";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  static EncodedHash of(String password, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new EncodedHash(iterations, salt, pbkdf2(password, salt, iterations, HASH_BYTES));
  }

  static EncodedHash parse(String text) {
    String[] parts = text.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(NAME)) {
      throw new IllegalArgumentException("Not a hash that the Hub wrote");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new EncodedHash(
        Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
  }

  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        NAME,
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  boolean matches(String password) {
    return MessageDigest.isEqual(hash, pbkdf2(password, salt, iterations, hash.length));
  }

  /** Normalised first, because keyboards differ in how they compose an accented letter. */
  private static byte[] pbkdf2(String password, byte[] salt, int iterations, int bytes) {
    char[] characters = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(characters, salt, iterations, bytes * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform lacks PBKDF2WithHmacSHA512", e);
    } finally {
      spec.clearPassword();
    }
  }
}
