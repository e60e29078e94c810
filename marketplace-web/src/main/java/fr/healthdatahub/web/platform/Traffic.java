package fr.healthdatahub.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** Counts requests under way, so that a stop can wait for them. */
@ApplicationScoped
public class Traffic {
  private static final Logger LOG = Logger.getLogger(Traffic.class.getName());
  private final AtomicInteger underWay = new AtomicInteger();
  private final CountDownLatch first = new CountDownLatch(1);

  /** Says that a request came through, of whatever kind. */
  void seen() {
    first.countDown();
  }

  /** Waits until requests come through, but not longer than that. */
  void awaitFirst(Duration longest) throws InterruptedException {
    if (!first.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.fine("Nobody has asked for anything yet");
    }
  }

  void begin() {
    underWay.incrementAndGet();
  }

  void end() {
    underWay.decrementAndGet();
  }

  int underWay() {
    return underWay.get();
  }
}
