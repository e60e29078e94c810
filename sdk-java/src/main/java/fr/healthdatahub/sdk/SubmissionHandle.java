package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.SubmissionsApi;
import fr.healthdatahub.sdk.model.Submission;
import java.time.Duration;
import java.time.Instant;

/** One submission of the Hub. */
public final class SubmissionHandle {
  private static final Duration STEP = Duration.ofMillis(250);

  private final Transport transport;
  private final SubmissionsApi api;
  private final String id;

  SubmissionHandle(Transport transport, SubmissionsApi api, String id) {
    this.transport = transport;
    this.api = api;
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Its state and scores now. */
  public Submission read() {
    return transport.call(() -> api.getSubmission(id));
  }

  /**
   * Waits until it is scored or has failed.
   *
   * @return the submission; still waiting when the time is over
   */
  public Submission awaitScore(Duration longest) {
    Instant end = Instant.now().plus(longest);
    Submission now = read();
    while (waiting(now) && Instant.now().isBefore(end)) {
      try {
        Thread.sleep(STEP.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new HubException("Interrupted", e);
      }
      now = read();
    }
    return now;
  }

  /** For organisers: asks for another evaluation of a failed one. */
  public Submission evaluateAgain() {
    return transport.call(() -> api.evaluateAgain(id));
  }

  private static boolean waiting(Submission submission) {
    return submission.getStatus() == Submission.StatusEnum.QUEUED
        || submission.getStatus() == Submission.StatusEnum.SCORING;
  }
}
