package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.csv.CsvFile;
import fr.healthdatahub.samples.csv.CsvScanner;
import fr.healthdatahub.samples.csv.RowCursor;
import fr.healthdatahub.samples.parquet.read.ParquetFile;
import fr.healthdatahub.samples.parquet.read.ParquetRows;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Where the rows of a table are.
 *
 * @param paths of CSV, compressed or not; or of Parquet, which may have several parts
 * @param dialect of CSV
 * @param seals what is said of the bytes of each
 */
record TableFile(List<Path> paths, boolean isParquet, CsvDialect dialect, List<Seal> seals) {
  /**
   * Opens a part.
   *
   * @param memory bytes that the open pages of a Parquet file may take
   * @param wanted columns that are read of Parquet
   */
  RowCursor open(int part, Table table, long memory, Set<Integer> wanted) throws IOException {
    Path path = path(part);
    return isParquet
        ? ParquetRows.open(path, table, memory, wanted)
        : new CsvScanner(CsvFile.open(path, dialect.charset()), dialect.delimiter());
  }

  /** Opens a part of Parquet, to read it column by column. */
  ParquetFile columns(int part, Table table, long memory) throws IOException {
    return ParquetFile.open(path(part), table, memory);
  }

  private Path path(int part) throws IOException {
    Path path = paths.get(part);
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString()); // A pipe would be waited for.
    }
    return path;
  }

  long bytes(int part) throws IOException {
    return Files.size(paths.get(part));
  }

  /** How a part differs from what is said of its bytes, in few words; null when it does not. */
  String broken(int part) throws IOException {
    return seals.get(part).broken(paths.get(part));
  }

  String name(int part) {
    return String.valueOf(paths.get(part).getFileName());
  }
}
