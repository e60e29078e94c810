package fr.healthdatahub.challenges.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Versions of leaderboards, remembered for a moment: every reader of a board asks for one. A score
 * of this node counts at once.
 */
@ApplicationScoped
public class BoardVersions {
  /** Another node of the portal may have scored; it is seen here after this time. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  @Inject Challenges challenges;
  private final AtomicLong changes = new AtomicLong();
  private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

  private record Known(long version, long changes, long readAt) {}

  /** The version of a challenge's leaderboard; {@code challenge-not-found} when there is none. */
  public long of(String slug) {
    Known last = known.get(slug);
    long seen = changes.get();
    long now = System.nanoTime();
    if (last == null || last.changes != seen || now - last.readAt > LONGEST.toNanos()) {
      last = new Known(challenges.boardVersion(slug), seen, now);
      known.put(slug, last);
    }
    return last.version;
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoardChanged changed) {
    changes.incrementAndGet();
  }
}
