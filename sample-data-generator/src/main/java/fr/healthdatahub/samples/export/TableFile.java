package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.parquet.ParquetGroups;
import fr.healthdatahub.samples.source.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of a sample while it is written: counts its rows and bytes, and takes its SHA-256. It is
 * made when its first bytes are written.
 */
final class TableFile implements Closeable {
  private static final int SLICE = 1 << 18;

  private final SampleStore store;
  private final String path;
  private final MessageDigest digest;
  private final ParquetGroups groups;
  private WritableByteChannel channel;
  private Bytes header;
  private long rows;
  private long bytes;

  TableFile(SampleStore store, String path, SourceFile file, SampleFormat format) {
    this.store = store;
    this.path = path;
    boolean parquet = format == SampleFormat.PARQUET && !file.isJson();
    groups = parquet ? new ParquetGroups(file.table(), this::write) : null;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the encoded first line, which is written before anything else. */
  void begin(Bytes first) {
    header = first;
  }

  private void start() throws IOException {
    if (channel != null) {
      return;
    }
    channel = store.create(path);
    if (groups == null) {
      write(header.array(), 0, header.size());
    } else {
      groups.begin();
    }
  }

  /** Adds encoded rows. */
  void append(Bytes encoded, long newRows) throws IOException {
    start();
    if (groups == null) {
      write(encoded.array(), 0, encoded.size());
    } else {
      groups.append(encoded.array(), newRows);
    }
    rows += newRows;
  }

  /** Writes what only the end of the file has; a file without rows is made now. */
  void finish() throws IOException {
    start();
    if (groups != null) {
      groups.finish();
    }
  }

  private void write(byte[] from, int offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(from);
    for (int start = offset; start < offset + length; start += SLICE) {
      // The JDK keeps a direct buffer as large as what is written at once.
      buffer.limit(Math.min(offset + length, start + SLICE)).position(start);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
    digest.update(from, offset, length);
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

  String path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
