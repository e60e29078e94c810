package fr.healthdatahub.web.portal;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a condition of another process, as long as a slow machine may need. */
public final class Await {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final long STEP_MILLIS = 20;

  private Await() {}

  /** Returns when the condition holds; fails with the words for what did not come. */
  public static void until(String what, Callable<Boolean> condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      while (!condition.call()) {
        if (System.nanoTime() > end) {
          throw new AssertionError("Did not come: " + what);
        }
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(what, e);
    } catch (Exception e) {
      throw new AssertionError(what, e);
    }
  }
}
