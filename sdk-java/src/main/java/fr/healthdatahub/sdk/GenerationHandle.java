package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ApiClient;
import fr.healthdatahub.sdk.internal.SamplesApi;
import fr.healthdatahub.sdk.model.GeneratedFile;
import fr.healthdatahub.sdk.model.Generation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** One sample that the Hub generates. */
public final class GenerationHandle {
  private static final Duration STEP = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final String ARCHIVE = ".zip";

  private final Transport transport;
  private final SamplesApi api;
  private final String id;

  GenerationHandle(Transport transport, String id) {
    this.transport = transport;
    this.api = new SamplesApi(transport.api());
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** How far it is now. */
  public Generation read() {
    return transport.call(() -> api.getGeneration(id));
  }

  /**
   * Waits until it is done, has failed or was cancelled.
   *
   * @param seen is shown each state on the way
   * @return the generation; still under way when the time is over
   */
  public Generation await(Duration longest, Consumer<Generation> seen) {
    Instant end = Instant.now().plus(longest);
    Generation now = read();
    seen.accept(now);
    while (underWay(now) && Instant.now().isBefore(end)) {
      Transport.sleep(STEP);
      now = read();
      seen.accept(now);
    }
    return now;
  }

  /** Cancels it while it is under way; removes its files when it is over. */
  public void remove() {
    transport.send(
        () -> {
          api.removeGeneration(id);
          return null;
        });
  }

  /**
   * Waits until it is done and downloads all its files into a folder, each checked by its SHA-256;
   * those of other standards into folders in it, as the command line writes them. What is there
   * already is not fetched again.
   *
   * @throws IllegalStateException when it failed or was cancelled
   */
  public Path download(Path folder) {
    return download(folder, Progress.NONE);
  }

  /** The same with progress: bytes of all files that are here, and of all. */
  public Path download(Path folder, Progress progress) {
    Generation done = await(LONGEST, state -> {});
    if (done.getStatus() != Generation.StatusEnum.DONE) {
      throw new IllegalStateException(
          "The sample is "
              + done.getStatus()
              + (done.getFailure() == null ? "" : ": " + done.getFailure().getDetail()));
    }
    long total =
        done.getFiles().stream()
            .filter(file -> isPart(file, done))
            .mapToLong(GeneratedFile::getBytes)
            .sum();
    long before = 0;
    for (GeneratedFile file : done.getFiles()) {
      if (isPart(file, done)) {
        long earlier = before;
        new Downloads(transport)
            .download(
                "/generations/" + ApiClient.urlEncode(id) + "/files/",
                new Downloads.Wanted(
                    file.getName(), file.getFolder(), file.getBytes(), file.getSha256()),
                folder,
                (have, all) -> progress.at(earlier + have, total));
        before += file.getBytes();
      }
    }
    return folder;
  }

  /** One ZIP holds all others once more. */
  private static boolean isPart(GeneratedFile file, Generation generation) {
    return !file.getName().equals(generation.getRequest().getSample() + ARCHIVE);
  }

  private static boolean underWay(Generation generation) {
    return generation.getStatus() == Generation.StatusEnum.QUEUED
        || generation.getStatus() == Generation.StatusEnum.RUNNING;
  }
}
