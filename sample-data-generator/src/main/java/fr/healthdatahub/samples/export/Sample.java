package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.fidelity.FidelityReport;
import fr.healthdatahub.samples.generate.SampleRows.Knowledge;
import fr.healthdatahub.samples.generate.SampleSpec;
import fr.healthdatahub.samples.generate.TableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes samples as folders. */
public final class Sample {
  private Sample() {}

  /** A file that was written. */
  public record Written(
      String name, String table, String path, long rows, long bytes, String sha256) {}

  /** What was written. */
  public record Summary(long rows, long bytes, List<Written> files) {}

  /**
   * Writes a sample into a folder, which appears when it is complete. An interrupt of the calling
   * thread cancels; then, and after any failure, nothing is left.
   *
   * @param folder that does not exist, or is empty
   * @param threads from 1; the bytes do not depend on it
   * @param report whether the fidelity report is written, too
   * @throws FolderNotEmpty when the folder has something in it
   * @throws FolderInUse when another run is writing to it
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Summary write(
      SampleSpec spec,
      SampleFormat format,
      Path folder,
      int threads,
      boolean report,
      Progress progress)
      throws IOException {
    try (PendingFolder pending = PendingFolder.begin(folder)) {
      Knowledge knowledge = Knowledge.of(spec);
      TableFiles files = knowledge.files();
      TableFile[] tables = new TableFile[files.size()];
      List<Written> written = new ArrayList<>();
      try {
        for (int i = 0; i < tables.length; i++) {
          if (files.wanted(i)) {
            tables[i] = new TableFile(pending.path().resolve(format.fileOf(files.name(i))));
          }
        }
        new SampleWriter(knowledge, format, tables, threads, progress).write();
        for (int i = 0; i < tables.length; i++) {
          if (tables[i] != null) {
            written.add(
                new Written(
                    files.name(i),
                    files.table(i).name(),
                    format.fileOf(files.name(i)),
                    tables[i].rows(),
                    tables[i].bytes(),
                    tables[i].sha256()));
          }
        }
      } finally {
        for (TableFile table : tables) {
          if (table != null) {
            table.close();
          }
        }
      }
      DataPackage.write(spec, written, pending.path());
      if (report) {
        FidelityReport.write(pending.path(), spec.from(), spec.to());
      }
      pending.finish();
      return new Summary(
          written.stream().mapToLong(Written::rows).sum(),
          written.stream().mapToLong(Written::bytes).sum(),
          written);
    }
  }
}
