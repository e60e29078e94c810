package fr.healthdatahub.benchmarks;

import fr.healthdatahub.sdk.model.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight clients submit files one after the other; each waits for its score before the next. */
public final class SubmitBench {
  private static final int CLIENTS = 8;

  /** A portal that has just started still compiles itself; one that is used has done so. */
  private static final int WARM_UP = 160;

  private static final String SLUG = "many-cases";
  private static final List<String> ACCOUNTS = List.of("participant", "rival", "officer", "admin");

  private final List<Client> clients = new ArrayList<>();
  private final Client organiser;
  private final Path folder;

  private SubmitBench(String url, String password, Path folder) {
    this.folder = folder;
    this.organiser = new Client(url, "organiser", password, SLUG);
    for (int i = 0; i < CLIENTS; i++) {
      Client client = new Client(url, ACCOUNTS.get(i % ACCOUNTS.size()), password, SLUG);
      client.challenge().acceptRules();
      clients.add(client);
    }
  }

  public static void main(String[] args) throws Exception {
    SubmitBench bench = new SubmitBench(args[0], args[1], Path.of(args[2]));
    int count = Integer.parseInt(args[3]);
    int warmUp = Math.min(count, WARM_UP);
    bench.run(warmUp);
    long start = System.nanoTime();
    Quantiles times = new Quantiles(bench.run(count));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,d submissions of %,d rows (%,d KiB) from %d clients, after %d to warm up.%n",
        count, bench.rows(), Files.size(bench.file(0)) / 1024, CLIENTS, warmUp);
    System.out.println("  from the end of the upload to the score on the leaderboard:");
    System.out.printf("  %s%n", times);
    System.out.printf("  p95 %.2f s (aim: at most 1 s)%n", times.millis(0.95) / 1000);
    System.out.printf("  %.1f submissions a second%n", count / seconds);
    System.exit(bench.complete(count + warmUp) ? 0 : 1);
  }

  private List<Long> run(int count) throws Exception {
    AtomicInteger number = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<List<Long>>> running = new ArrayList<>();
    for (Client client : clients) {
      running.add(
          threads.submit(
              () -> {
                List<Long> own = new ArrayList<>();
                for (int i = number.getAndIncrement(); i < count; i = number.getAndIncrement()) {
                  own.add(client.submit(file(i % CLIENTS)));
                }
                return own;
              }));
    }
    try {
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> one : running) {
        all.addAll(one.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  /** What the organiser sees at the end. */
  private boolean complete(int expected) {
    List<Submission> all = organiser.challenge().allSubmissions();
    long scored =
        all.stream().filter(one -> one.getStatus() == Submission.StatusEnum.SCORED).count();
    long inOneAttempt = all.stream().filter(one -> one.getAttempts() == 1).count();
    Quantiles server =
        new Quantiles(
            all.stream()
                .map(one -> Duration.between(one.getSubmittedAt(), one.getScoredAt()).toNanos())
                .toList());
    System.out.printf("  of that, on the server from accepted to scored: %s%n", server);
    System.out.printf(
        "  the organiser sees %,d submissions of %,d, %,d scored, %,d in one attempt%n",
        all.size(), expected, scored, inOneAttempt);
    return all.size() == expected && scored == expected;
  }

  private Path file(int number) {
    return folder.resolve("predictions-" + number + ".csv");
  }

  private int rows() throws java.io.IOException {
    try (var lines = Files.lines(file(0))) {
      return (int) lines.count() - 1;
    }
  }
}
