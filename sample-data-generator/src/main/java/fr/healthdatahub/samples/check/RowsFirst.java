package fr.healthdatahub.samples.check;

import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that check rows, for which other tables wait, before they check columns. */
final class RowsFirst implements AutoCloseable {
  private final ThreadPoolExecutor pool;
  private final AtomicLong tasks = new AtomicLong();

  private record Task(int rank, long number, Runnable work) implements Runnable, Comparable<Task> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Task other) {
      return rank == other.rank
          ? Long.compare(number, other.number)
          : Integer.compare(rank, other.rank);
    }
  }

  RowsFirst(int threads) {
    pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
  }

  Executor rows() {
    return work -> pool.execute(new Task(0, tasks.getAndIncrement(), work));
  }

  Executor columns() {
    return work -> pool.execute(new Task(1, tasks.getAndIncrement(), work));
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
