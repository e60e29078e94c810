package fr.healthdatahub.samples.parquet.read;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;

/** Undoes the compression of pages. */
final class Codecs {
  private static final Set<CompressionCodec> KNOWN =
      EnumSet.of(
          CompressionCodec.UNCOMPRESSED,
          CompressionCodec.SNAPPY,
          CompressionCodec.GZIP,
          CompressionCodec.ZSTD,
          CompressionCodec.LZ4_RAW);

  private Codecs() {}

  static boolean knows(CompressionCodec codec) {
    return KNOWN.contains(codec);
  }

  /**
   * Fills a part of an array, of which the page says that it is exactly what was compressed.
   *
   * @throws IOException or a RuntimeException when it is not
   */
  static void unpack(CompressionCodec codec, byte[] packed, int from, byte[] to, int at)
      throws IOException {
    int length = packed.length - from;
    int wanted = to.length - at;
    long made =
        switch (codec) {
          case UNCOMPRESSED -> {
            System.arraycopy(packed, from, to, at, Math.min(length, wanted));
            yield length;
          }
          case SNAPPY -> new SnappyDecompressor().decompress(packed, from, length, to, at, wanted);
          case LZ4_RAW -> new Lz4Decompressor().decompress(packed, from, length, to, at, wanted);
          // An error is a negative length.
          case ZSTD -> Zstd.decompressByteArray(to, at, wanted, packed, from, length);
          case GZIP -> gunzip(packed, from, to, at);
          default -> throw new IOException(codec.name());
        };
    if (made != wanted) {
      throw new EOFException();
    }
  }

  private static int gunzip(byte[] packed, int from, byte[] to, int at) throws IOException {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(packed, from, packed.length - from))) {
      int made = in.readNBytes(to, at, to.length - at);
      return in.read() < 0 ? made : made + 1;
    }
  }
}
