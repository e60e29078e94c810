package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.model.Submission;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** {@link SubmissionHandle} for who does not wait. */
public final class AsyncSubmission {
  private final SubmissionHandle submission;
  private final Executor threads;

  AsyncSubmission(SubmissionHandle submission, Executor threads) {
    this.submission = submission;
    this.threads = threads;
  }

  public String id() {
    return submission.id();
  }

  public CompletableFuture<Submission> read() {
    return CompletableFuture.supplyAsync(submission::read, threads);
  }

  public CompletableFuture<Submission> awaitScore(Duration longest) {
    return CompletableFuture.supplyAsync(() -> submission.awaitScore(longest), threads);
  }

  public CompletableFuture<Submission> evaluateAgain() {
    return CompletableFuture.supplyAsync(submission::evaluateAgain, threads);
  }
}
