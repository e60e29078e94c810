package fr.healthdatahub.samples.parquet.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A run of bytes of a file; several are read side by side. */
final class FilePart extends InputStream {
  private static final int BUFFER = 1 << 12;

  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
  private final long end;
  private long next;

  /**
   * @param end position after the last byte
   */
  FilePart(FileChannel file, long start, long end) {
    this.file = file;
    this.end = end;
    next = start;
  }

  /** Where in the file the next byte is. */
  long position() {
    return next - buffer.remaining();
  }

  long left() {
    return end - position();
  }

  @Override
  public int read() throws IOException {
    return buffer.hasRemaining() || fill() ? buffer.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!buffer.hasRemaining() && !fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(to, offset, count);
    return count;
  }

  /** Fills an array. */
  void take(byte[] to) throws IOException {
    int count = Math.min(to.length, buffer.remaining());
    buffer.get(to, 0, count);
    ByteBuffer rest = ByteBuffer.wrap(to, count, to.length - count);
    while (rest.hasRemaining()) {
      int read = file.read(rest, next);
      if (read < 0) {
        throw new EOFException();
      }
      next += read;
    }
  }

  private boolean fill() throws IOException {
    if (next >= end) {
      return false;
    }
    buffer.clear().limit((int) Math.min(BUFFER, end - next));
    int read = file.read(buffer, next);
    buffer.flip();
    next += Math.max(0, read);
    return read > 0;
  }
}
