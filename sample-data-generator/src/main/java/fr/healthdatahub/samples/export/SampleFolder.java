package fr.healthdatahub.samples.export;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

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
   * @throws FolderUnusable when it cannot appear in one go
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static WrittenSample write(
      Contents contents, SampleFormat format, Path folder, int threads, Progress progress)
      throws IOException {
    try (PendingFolder pending = PendingFolder.begin(folder)) {
      SampleStore store = SampleStore.of(pending.path());
      AttachedFiles attachments = new AttachedFiles(store);
      List<WrittenFile> written =
          new SampleTables(contents.source(), format, store, attachments)
              .write(true, threads, progress);
      DataPackage.write(contents, written, attachments, store);
      contents.after().write(pending.path());
      requireAll(written, pending.path());
      pending.finish();
      return WrittenSample.of(written, attachments);
    } catch (ClosedByInterruptException e) {
      throw (CancellationException) new CancellationException().initCause(e);
    }
  }

  /** Somebody may have removed a file while others were written. */
  private static void requireAll(List<WrittenFile> written, Path folder) throws IOException {
    for (WrittenFile one : written) {
      Path file = folder.resolve(one.path());
      if (!Files.exists(file) || Files.size(file) != one.bytes()) {
        throw new NoSuchFileException(file.toString());
      }
    }
  }
}
