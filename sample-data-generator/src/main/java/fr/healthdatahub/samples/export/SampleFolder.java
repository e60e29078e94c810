package fr.healthdatahub.samples.export;

import java.io.IOException;
import java.nio.file.Path;
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
      SampleStore store = SampleStore.of(pending.path());
      AttachedFiles attachments = new AttachedFiles(store);
      List<WrittenFile> written =
          new SampleTables(contents.source(), format, store, attachments)
              .write(true, threads, progress);
      DataPackage.write(contents, written, attachments, store);
      contents.after().write(pending.path());
      pending.finish();
      return WrittenSample.of(written, attachments);
    }
  }
}
