package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.csv.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The bytes of a file from the bytes of its rows; one object serves one thread. */
final class Encoding {
  private final boolean compressed;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Encoding(SampleFormat format) {
    compressed = format == SampleFormat.CSV_GZ;
  }

  boolean compressed() {
    return compressed;
  }

  /** Adds one member of a gzip file to a buffer. */
  void compress(byte[] rows, int length, Bytes to) {
    out.reset();
    try (GZIPOutputStream gzip = new FastGzip(out)) {
      gzip.write(rows, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    to.ensure(out.size());
    to.put(out.toByteArray());
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 1 << 13);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
