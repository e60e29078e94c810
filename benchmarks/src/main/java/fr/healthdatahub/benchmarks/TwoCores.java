package fr.healthdatahub.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** How much more two threads do on this machine than one, of work that shares nothing. */
final class TwoCores {
  private static final long TURNS = 400_000_000;

  private TwoCores() {}

  /** Between 1 and 2, but for noise. */
  static double speedup() {
    return 2 * seconds(1) / seconds(2);
  }

  private static double seconds(int threads) {
    long start = System.nanoTime();
    CompletableFuture<?>[] running =
        IntStream.range(0, threads)
            .mapToObj(seed -> CompletableFuture.supplyAsync(() -> work(seed), TwoCores::start))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(running).join();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void start(Runnable work) {
    new Thread(work).start();
  }

  private static long work(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long sum = 0;
    for (long i = 0; i < TURNS; i++) {
      sum += random.nextLong() & 0xFF;
    }
    if (sum == 0) {
      throw new IllegalStateException("Nothing was drawn");
    }
    return sum;
  }
}
