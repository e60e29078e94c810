package fr.healthdatahub.samples.csv;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Opens CSV files, compressed or not, by the ending of their names. */
public final class CsvFile {
  private static final int BUFFER = 1 << 16;
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".csv.zst");

  private CsvFile() {}

  public static InputStream open(Path path) throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      if (path.toString().endsWith(".gz")) {
        return new GZIPInputStream(file, BUFFER);
      }
      return path.toString().endsWith(".zst") ? new ZstdInputStream(file) : file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
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
