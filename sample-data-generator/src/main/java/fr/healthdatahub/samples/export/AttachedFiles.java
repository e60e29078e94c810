package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.source.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files of a sample that are no tables: counted, and one SHA-256 for all in order. */
final class AttachedFiles {
  private final SampleStore store;
  private final MessageDigest digest;
  private long count;
  private long bytes;

  AttachedFiles(SampleStore store) {
    this.store = store;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void write(Attachment file) throws IOException {
    store.write(file.path(), file.content());
    digest.update(file.path().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(file.content());
    count++;
    bytes += file.content().length;
  }

  long count() {
    return count;
  }

  long bytes() {
    return bytes;
  }

  /** Of each path, a zero byte and the content, in order; to be asked for once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
