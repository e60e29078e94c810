package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.model.ChallengeDetails;
import fr.healthdatahub.sdk.model.DataFile;
import fr.healthdatahub.sdk.model.LeaderboardEntry;
import fr.healthdatahub.sdk.model.Quota;
import fr.healthdatahub.sdk.model.RulesAcceptance;
import fr.healthdatahub.sdk.model.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** {@link ChallengeHandle} for who does not wait. */
public final class AsyncChallenge {
  private final ChallengeHandle challenge;
  private final Executor threads;

  AsyncChallenge(ChallengeHandle challenge, Executor threads) {
    this.challenge = challenge;
    this.threads = threads;
  }

  public CompletableFuture<ChallengeDetails> details() {
    return run(ChallengeHandle::details);
  }

  public CompletableFuture<List<DataFile>> data() {
    return run(ChallengeHandle::data);
  }

  public CompletableFuture<Path> download(DataFile file, Path folder, Progress progress) {
    return run(one -> one.download(file, folder, progress));
  }

  public CompletableFuture<RulesAcceptance> acceptRules() {
    return run(ChallengeHandle::acceptRules);
  }

  public CompletableFuture<AsyncSubmission> submit(Path predictions, Progress progress) {
    return run(one -> new AsyncSubmission(one.submit(predictions, progress), threads));
  }

  public CompletableFuture<Integer> check(Path predictions) {
    return run(one -> one.check(predictions));
  }

  public CompletableFuture<Quota> quota() {
    return run(ChallengeHandle::quota);
  }

  public CompletableFuture<List<Submission>> submissions() {
    return run(ChallengeHandle::submissions);
  }

  public CompletableFuture<List<LeaderboardEntry>> leaderboard(String split) {
    return run(one -> one.leaderboard(split));
  }

  private <T> CompletableFuture<T> run(Function<ChallengeHandle, T> operation) {
    return CompletableFuture.supplyAsync(() -> operation.apply(challenge), threads);
  }
}
