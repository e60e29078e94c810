package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Estimate;
import fr.healthdatahub.samples.problem.SamplesProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How large samples will be. Each estimate takes up to a second of a core: two at a time. */
@ApplicationScoped
public class Estimates {
  private static final int AT_A_TIME = 2;
  private static final long LONGEST_WAIT_SECONDS = 5;

  private final Semaphore free = new Semaphore(AT_A_TIME, true);

  /**
   * Draws a few pieces of a sample, and tells how large the whole will be.
   *
   * @throws fr.healthdatahub.samples.InvalidRequest when no sample is like that
   * @throws SamplesProblem {@code too-busy} when too many others are asking
   */
  Estimate of(SampleRequest request) {
    if (!mayBegin()) {
      throw SamplesProblem.tooMany("too-busy");
    }
    try {
      return Samples.estimate(request);
    } finally {
      free.release();
    }
  }

  private boolean mayBegin() {
    try {
      return free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
