package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.csv.CsvFile;
import fr.healthdatahub.samples.csv.CsvScanner;
import fr.healthdatahub.samples.csv.RowCursor;
import fr.healthdatahub.samples.parquet.read.ParquetRows;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the rows of a table are.
 *
 * @param paths of CSV, compressed or not; or of Parquet, which may have several parts
 */
record TableFile(List<Path> paths, boolean isParquet) {
  /**
   * Opens a part.
   *
   * @param memory bytes that the open pages of a Parquet file may take
   */
  RowCursor open(int part, Table table, long memory) throws IOException {
    Path path = paths.get(part);
    return isParquet ? ParquetRows.open(path, table, memory) : new CsvScanner(CsvFile.open(path));
  }

  long bytes(int part) throws IOException {
    return Files.size(paths.get(part));
  }

  String name(int part) {
    return String.valueOf(paths.get(part).getFileName());
  }
}
