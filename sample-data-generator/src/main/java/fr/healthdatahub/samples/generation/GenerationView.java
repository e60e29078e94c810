package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.SampleRequest;
import java.time.Instant;
import java.util.List;

/**
 * A generation as its owner may read it.
 *
 * @param personId who asked; null for a sample that is ready for everybody
 * @param expiresAt when its files are removed; null for never
 * @param progress share that is done, 0 to 1
 * @param rows written so far
 * @param bytes written so far
 * @param failureCode stable reason of a failure, or null
 * @param files once it is done
 */
public record GenerationView(
    String id,
    String personId,
    SampleRequest request,
    GenerationStatus status,
    Instant createdAt,
    Instant finishedAt,
    Instant expiresAt,
    double progress,
    long rows,
    long bytes,
    String failureCode,
    List<GeneratedFile> files) {
  /** Whether everybody may have it. */
  public boolean isReady() {
    return personId == null && status == GenerationStatus.DONE;
  }
}
