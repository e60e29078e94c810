package fr.healthdatahub.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Requests in bounded number and time, over connections that stay open. */
final class Load {
  private final URI url;
  private final int connections;

  Load(URI url, int connections) {
    this.url = url;
    this.connections = connections;
  }

  /** What is asked for: a path, further headers, and the status that must come back. */
  record Ask(String path, String headers, int status) {
    static Ask of(String path) {
      return new Ask(path, "", 200);
    }
  }

  /** As many requests as the server takes, for some seconds; answers requests a second. */
  double throughput(double seconds, IntFunction<Ask> asks) throws Exception {
    AtomicInteger number = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<Integer> counts =
        everywhere(
            connection -> {
              int count = 0;
              for (; System.nanoTime() < end; count++) {
                send(connection, asks.apply(number.getAndIncrement()));
              }
              return count;
            });
    double took = (System.nanoTime() - start) / 1e9;
    return counts.stream().mapToInt(Integer::intValue).sum() / took;
  }

  /**
   * Requests at fixed instants, whether or not earlier ones were answered; each time counts from
   * the instant at which its request was due.
   */
  Quantiles latencies(int requestsPerSecond, int seconds, IntFunction<Ask> asks) throws Exception {
    AtomicInteger number = new AtomicInteger();
    int all = requestsPerSecond * seconds;
    long step = 1_000_000_000L / requestsPerSecond;
    long start = System.nanoTime() + step;
    List<List<Long>> times =
        everywhere(
            connection -> {
              List<Long> own = new ArrayList<>();
              for (int i = number.getAndIncrement(); i < all; i = number.getAndIncrement()) {
                long due = start + i * step;
                for (long left = due - System.nanoTime(); left > 0; ) {
                  LockSupport.parkNanos(left);
                  left = due - System.nanoTime();
                }
                send(connection, asks.apply(i));
                own.add(System.nanoTime() - due);
              }
              return own;
            });
    return new Quantiles(times.stream().flatMap(List::stream).toList());
  }

  private static void send(Connection connection, Ask ask) throws IOException {
    int status = connection.get(ask.path(), ask.headers()).status();
    if (status != ask.status()) {
      throw new IOException(ask.path() + " answered " + status);
    }
  }

  private <T> List<T> everywhere(Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<T>> all = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        all.add(
            () -> {
              try (Connection connection = new Connection(url)) {
                return work.on(connection);
              }
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(all)) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IOException("A request failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** What one thread does with its connection. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws IOException;
  }
}
