package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes samples as folders. */
public final class SampleFolder {
  private SampleFolder() {}

  /**
   * Writes a sample into a folder, which appears when it is complete. An interrupt of the calling
   * thread cancels; then, and after any failure, nothing is left.
   *
   * @param folder that does not exist, or is empty
   * @param threads from 1; the bytes do not depend on it
   * @throws FolderNotEmpty when the folder has something in it
   * @throws FolderInUse when another run is writing to it
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static WrittenSample write(
      Contents contents, SampleFormat format, Path folder, int threads, Progress progress)
      throws IOException {
    try (PendingFolder pending = PendingFolder.begin(folder)) {
      AttachedFiles attachments = new AttachedFiles(pending.path());
      List<WrittenFile> written =
          tables(contents, format, pending.path(), attachments, threads, progress);
      DataPackage.write(contents, written, attachments, pending.path());
      contents.after().write(pending.path());
      pending.finish();
      return WrittenSample.of(written, attachments);
    }
  }

  private static List<WrittenFile> tables(
      Contents contents,
      SampleFormat format,
      Path folder,
      AttachedFiles attachments,
      int threads,
      Progress progress)
      throws IOException {
    List<SourceFile> files = contents.source().files();
    TableFile[] tables = new TableFile[files.size()];
    List<WrittenFile> written = new ArrayList<>();
    try {
      for (int i = 0; i < tables.length; i++) {
        if (files.get(i).wanted()) {
          Path path = folder.resolve(format.pathOf(files.get(i)));
          Files.createDirectories(path.getParent());
          tables[i] = new TableFile(path, files.get(i), format);
        }
      }
      new SampleWriter(contents.source(), format, tables, attachments, threads, progress).write();
      for (int i = 0; i < tables.length; i++) {
        if (tables[i] != null) {
          SourceFile file = files.get(i);
          tables[i].finish();
          written.add(
              new WrittenFile(
                  file.name(),
                  file.table().name(),
                  format.pathOf(file),
                  tables[i].rows(),
                  tables[i].bytes(),
                  tables[i].sha256()));
        }
      }
      return written;
    } finally {
      for (TableFile table : tables) {
        if (table != null) {
          table.close();
        }
      }
    }
  }
}
