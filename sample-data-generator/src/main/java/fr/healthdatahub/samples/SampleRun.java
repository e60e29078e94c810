package fr.healthdatahub.samples;

import fr.healthdatahub.samples.export.Contents;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.SampleFolder;
import fr.healthdatahub.samples.export.SampleParts;
import fr.healthdatahub.samples.export.SampleStore;
import fr.healthdatahub.samples.export.WrittenSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** One generation of a sample, which another thread may cancel. */
public final class SampleRun {
  private final SampleRequest request;
  private final Contents contents;
  private Thread writing;
  private boolean cancelled;

  SampleRun(SampleRequest request, Contents contents) {
    this.request = request;
    this.contents = contents;
  }

  /**
   * Writes the sample and returns when the folder has appeared under its name. After any failure
   * nothing is left.
   *
   * @param folder that does not exist, or is empty
   * @param progress is told after each piece, by any thread
   * @throws fr.healthdatahub.samples.export.FolderNotEmpty when the folder has something in it
   * @throws fr.healthdatahub.samples.export.FolderInUse when another run is writing to it
   * @throws fr.healthdatahub.samples.export.FolderUnusable when it cannot appear in one go
   * @throws CancellationException when cancelled, or when the calling thread is interrupted
   */
  public WrittenSample write(Path folder, Progress progress) throws IOException {
    synchronized (this) {
      if (cancelled) {
        throw new CancellationException();
      }
      writing = Thread.currentThread();
    }
    try {
      return SampleFolder.write(contents, request.format(), folder, request.threads(), progress);
    } finally {
      synchronized (this) {
        writing = null;
        if (cancelled) {
          Thread.interrupted(); // The interrupt was ours, and has done its work.
        }
      }
    }
  }

  /**
   * Writes this shard as one part of each table; for engines that run many shards on many machines.
   * The bytes of a part depend on the request only.
   *
   * @param store where files of a failed try are gone before another begins
   * @param progress may throw, which ends the writing
   */
  public WrittenSample writePart(SampleStore store, Progress progress) throws IOException {
    return SampleParts.write(
        contents,
        request.format(),
        request.shard(),
        request.shards(),
        request.threads(),
        store,
        progress);
  }

  /**
   * Writes the {@code datapackage.json} of all shards' parts.
   *
   * @param parts what {@link #writePart} answered, in any order
   */
  public void describeParts(List<WrittenSample> parts, SampleStore store) throws IOException {
    SampleParts.describe(contents, parts, store);
  }

  /** Cancels; {@link #write} throws soon, and leaves nothing. Too late, it does nothing. */
  public synchronized void cancel() {
    cancelled = true;
    if (writing != null) {
      writing.interrupt();
    }
  }
}
