package fr.healthdatahub.accounts.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;

/** The clock, moved on by a test. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends AccountsClock {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    return super.now().plus(ahead);
  }

  /** Moves the clock on. */
  public synchronized void advance(Duration duration) {
    ahead = ahead.plus(duration);
  }
}
