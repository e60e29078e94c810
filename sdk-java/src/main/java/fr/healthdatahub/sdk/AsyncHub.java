package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.model.Challenge;
import fr.healthdatahub.sdk.model.Me;
import fr.healthdatahub.sdk.model.Status;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** {@link Hub} for who does not wait: a future completes with the answer or the exception. */
public final class AsyncHub {
  private final Hub hub;
  private final Executor threads;

  AsyncHub(Hub hub, Executor threads) {
    this.hub = hub;
    this.threads = threads;
  }

  public CompletableFuture<Status> status() {
    return run(Hub::status);
  }

  public CompletableFuture<Me> me() {
    return run(Hub::me);
  }

  public CompletableFuture<List<Challenge>> challenges() {
    return run(Hub::challenges);
  }

  public AsyncChallenge challenge(String slug) {
    return new AsyncChallenge(hub.challenge(slug), threads);
  }

  public AsyncSubmission submission(String id) {
    return new AsyncSubmission(hub.submission(id), threads);
  }

  /** Anything that one does with a {@link Hub}. */
  public <T> CompletableFuture<T> run(Function<Hub, T> operation) {
    return CompletableFuture.supplyAsync(() -> operation.apply(hub), threads);
  }
}
