package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.SubmissionsApi;
import fr.healthdatahub.sdk.model.Submission;
import java.time.Duration;
import java.time.Instant;

/** One submission of the Hub. */
public final class SubmissionHandle {
  private static final Duration FIRST_STEP = Duration.ofMillis(100);
  private static final Duration LONGEST_STEP = Duration.ofSeconds(1);

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
    Duration step = FIRST_STEP;
    Submission now = read();
    while (waiting(now) && Instant.now().isBefore(end)) {
      Transport.sleep(step);
      Duration longer = step.multipliedBy(2);
      step = longer.compareTo(LONGEST_STEP) < 0 ? longer : LONGEST_STEP;
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
