package fr.healthdatahub.samples.export;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.parquet.ParquetPages;
import fr.healthdatahub.samples.schema.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The bytes of a file from the bytes of its rows; one object serves one thread. */
interface Encoding extends AutoCloseable {
  /** Adds the encoded rows of a table to a buffer. */
  void encode(int table, Rows rows, Bytes to);

  /** Adds the encoded first line of a table. */
  void encodeHeader(byte[] header, Bytes to);

  @Override
  void close();

  /**
   * @param tables of all files in order
   */
  static Encoding of(SampleFormat format, List<Table> tables) {
    return switch (format) {
      case CSV -> new Plain();
      case CSV_GZ -> new Gzip();
      case CSV_ZST -> new Zstandard();
      case PARQUET -> new Parquet(new ParquetPages(tables));
    };
  }

  /** Lines of text, of which the first is no different from the others. */
  abstract class Text implements Encoding {
    abstract void encode(byte[] from, int length, Bytes to);

    @Override
    public void encode(int table, Rows rows, Bytes to) {
      encode(rows.bytes().array(), rows.bytes().size(), to);
    }

    @Override
    public void encodeHeader(byte[] header, Bytes to) {
      encode(header, header.length, to);
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  /** Rows as they are. */
  final class Plain extends Text {
    @Override
    void encode(byte[] from, int length, Bytes to) {
      to.ensure(length);
      to.put(from, 0, length);
    }
  }

  /** One member of a gzip file. */
  final class Gzip extends Text {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Override
    void encode(byte[] from, int length, Bytes to) {
      if (length == 0) {
        return;
      }
      out.reset();
      try (GZIPOutputStream gzip = new FastGzip(out)) {
        gzip.write(from, 0, length);
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

  /** One frame of a Zstandard file (RFC 8878). */
  final class Zstandard extends Text {
    private static final int LEVEL = 1;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

    @Override
    void encode(byte[] from, int length, Bytes to) {
      if (length == 0) {
        return;
      }
      byte[] packed = new byte[(int) Zstd.compressBound(length)];
      int size = context.compressByteArray(packed, 0, packed.length, from, 0, length);
      to.ensure(size);
      to.put(packed, 0, size);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** Pages of columns; the first line is part of the end of the file. */
  record Parquet(ParquetPages pages) implements Encoding {
    @Override
    public void encode(int table, Rows rows, Bytes to) {
      pages.encode(table, rows, to);
    }

    @Override
    public void encodeHeader(byte[] header, Bytes to) {
      // Names of columns stand at the end.
    }

    @Override
    public void close() {
      pages.close();
    }
  }
}
