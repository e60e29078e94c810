package fr.healthdatahub.samples.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file of a sample while it is written: counts its rows and bytes, and takes its SHA-256. */
final class TableFile implements Closeable {
  private static final int SLICE = 1 << 18;

  private final FileChannel channel;
  private final MessageDigest digest;
  private long rows;
  private long bytes;

  TableFile(Path path) throws IOException {
    channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void append(byte[] from, int length, long newRows) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(from);
    for (int start = 0; start < length; start += SLICE) {
      // The JDK keeps a direct buffer as large as what is written at once.
      buffer.limit(Math.min(length, start + SLICE)).position(start);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
    digest.update(from, 0, length);
    rows += newRows;
    bytes += length;
  }

  long rows() {
    return rows;
  }

  long bytes() {
    return bytes;
  }

  /** The digest of all bytes, as 64 characters; to be asked for once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
