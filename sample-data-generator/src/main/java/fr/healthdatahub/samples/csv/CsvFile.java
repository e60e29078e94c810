package fr.healthdatahub.samples.csv;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Opens CSV files, compressed or not, by the ending of their names. A file that was cut throws; the
 * stream of zstd-jni takes one that was cut soon after a frame for whole.
 */
public final class CsvFile {
  private static final int BUFFER = 1 << 16;
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".csv.zst");

  private CsvFile() {}

  /** Opens a file of an encoding, as UTF-8. */
  public static InputStream open(Path path, Charset charset) throws IOException {
    InputStream file = open(path);
    return charset.equals(StandardCharsets.UTF_8) ? file : new Utf8Stream(file, charset);
  }

  public static InputStream open(Path path) throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      if (path.toString().endsWith(".gz")) {
        return new GZIPInputStream(file, BUFFER);
      }
      return path.toString().endsWith(".zst") ? whole(new ZstdInputStream(file)) : file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** The stream, whose failures are that it was cut or is damaged. */
  private static InputStream whole(InputStream frames) {
    return new FilterInputStream(frames) {
      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        try {
          return super.read(to, offset, length);
        } catch (IOException e) {
          throw (EOFException) new EOFException(e.getMessage()).initCause(e);
        }
      }
    };
  }

  /** The file of a table in a folder, or null. */
  public static Path find(Path folder, String table) {
    return ENDINGS.stream()
        .map(ending -> folder.resolve(table + ending))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }
}
