package fr.healthdatahub.samples.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a description says of the bytes of a file.
 *
 * @param bytes how many; -1 where it says nothing
 * @param hash as Data Packages write it, {@code sha256:…}, or MD5 without a word; empty where it
 *     says nothing
 */
record Seal(long bytes, String hash) {
  private static final Seal NONE = new Seal(-1, "");

  /** The seals of a resource's files; of parts only the hashes are known. */
  static List<Seal> of(JsonNode resource, int files) {
    if (files == 1) {
      return List.of(new Seal(resource.path("bytes").asLong(-1), resource.path("hash").asText("")));
    }
    List<Seal> seals = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      String hash = resource.path("hashes").path(i).asText("");
      seals.add(hash.isEmpty() ? NONE : new Seal(-1, hash));
    }
    return seals;
  }

  /** How a file differs, in few words; null when it does not, or nothing is known. */
  String broken(Path file) throws IOException {
    long found = Files.size(file);
    if (bytes >= 0 && found != bytes) {
      return "bytes " + found + " / " + bytes;
    }
    int colon = hash.indexOf(':');
    String algorithm = colon < 0 ? "md5" : hash.substring(0, colon).toLowerCase(Locale.ROOT);
    MessageDigest digest = hash.isEmpty() ? null : digest(algorithm);
    if (digest == null) {
      return null;
    }
    String made = digest(file, digest);
    return made.equalsIgnoreCase(hash.substring(colon + 1)) ? null : algorithm + ":" + made;
  }

  private static MessageDigest digest(String algorithm) {
    String name =
        switch (algorithm) {
          case "md5" -> "MD5";
          case "sha1" -> "SHA-1";
          case "sha256" -> "SHA-256";
          case "sha512" -> "SHA-512";
          default -> "";
        };
    try {
      return name.isEmpty() ? null : MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(Path file, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 18];
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      while (in.read(buffer) >= 0) {
        // The digest is told.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
