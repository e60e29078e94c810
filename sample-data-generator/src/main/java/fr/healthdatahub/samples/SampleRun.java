package fr.healthdatahub.samples;

import fr.healthdatahub.samples.export.Contents;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.SampleFolder;
import fr.healthdatahub.samples.export.WrittenSample;
import java.io.IOException;
import java.nio.file.Path;
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

  /** Cancels; {@link #write} throws soon, and leaves nothing. Too late, it does nothing. */
  public synchronized void cancel() {
    cancelled = true;
    if (writing != null) {
      writing.interrupt();
    }
  }
}
