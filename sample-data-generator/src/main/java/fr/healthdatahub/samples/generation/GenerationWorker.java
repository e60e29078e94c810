package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.SampleRun;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.WrittenSample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Generates one sample. It may be called any number of times for the same one: what was begun is
 * begun anew, and what is over is left alone.
 */
@ApplicationScoped
class GenerationWorker {
  private static final long STEP_MILLIS = 500;

  @Inject GenerationLedger ledger;
  @Inject GenerationFolders folders;

  /** How far a run is. */
  private record Reached(long done, long total, long rows, long bytes) {}

  /**
   * Generates, and writes down how far it is.
   *
   * @throws IOException when files cannot be written; worth another attempt
   * @throws InterruptedException when the portal stops; the next start begins anew
   */
  void generate(String id) throws IOException, InterruptedException {
    Optional<GenerationView> begun = ledger.start(id);
    if (begun.isEmpty()) {
      return;
    }
    Path folder = folders.of(id);
    folders.remove(id);
    SampleRun run = Samples.run(begun.get().request());
    AtomicReference<Reached> reached = new AtomicReference<>();
    // The run knows nothing of the server, so a plain thread is enough; this one speaks for it.
    FutureTask<WrittenSample> writing =
        new FutureTask<>(
            () ->
                run.write(
                    folder,
                    (done, total, rows, bytes) ->
                        reached.set(new Reached(done, total, rows, bytes))));
    Thread thread = new Thread(writing, "sample-" + id);
    thread.setContextClassLoader(getClass().getClassLoader());
    thread.start();
    try {
      WrittenSample written = watch(id, run, writing, reached);
      if (written != null
          && !ledger.finish(
              id, GeneratedFiles.in(folder, begun.get().request().sample(), written))) {
        folders.remove(id);
      }
    } finally {
      run.cancel();
      thread.join();
    }
  }

  /** Waits for the end; null when somebody cancelled. */
  private WrittenSample watch(
      String id, SampleRun run, FutureTask<WrittenSample> writing, AtomicReference<Reached> reached)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return writing.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillWriting) {
        Reached now = reached.get();
        if (now != null
            && !ledger.reached(
                id, (double) now.done() / Math.max(1, now.total()), now.rows(), now.bytes())) {
          run.cancel();
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof CancellationException) {
          return null;
        }
        if (e.getCause() instanceof IOException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
