package fr.healthdatahub.samples.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a generation's state moves. */
@ApplicationScoped
@Transactional
class GenerationLedger {
  private final Clock clock = Clock.systemUTC();
  @Inject GenerationRepository generations;

  /** Days for which the files of a sample are kept. */
  @Inject
  @ConfigProperty(name = "hub.samples.days", defaultValue = "7")
  int days;

  /** Marks a generation as begun, again if need be; empty when it is over or gone. */
  public Optional<GenerationView> start(String id) {
    return underWay(id)
        .map(
            generation -> {
              generation.start();
              return generation.view();
            });
  }

  /** Writes down how far it is; false when nobody wants it any more. */
  public boolean reached(String id, double share, long rows, long bytes) {
    Optional<Generation> generation = underWay(id);
    generation.ifPresent(one -> one.reach(share, rows, bytes));
    return generation.isPresent();
  }

  /** Records the files; false when nobody wants them any more. */
  public boolean finish(String id, List<GeneratedFile> files) {
    Optional<Generation> generation = underWay(id);
    generation.ifPresent(one -> one.finish(files, clock.instant(), end()));
    return generation.isPresent();
  }

  public void fail(String id, String code) {
    underWay(id).ifPresent(one -> one.fail(code, clock.instant(), end()));
  }

  /** Cancels what is under way; removes what is over, and answers whether it did. */
  public boolean cancelOrRemove(String id) {
    Generation generation = generations.lock(id).orElse(null);
    if (generation == null) {
      return false;
    }
    if (generation.status().underWay()) {
      generation.cancel(clock.instant(), end());
      return false;
    }
    generations.remove(generation);
    return true;
  }

  private Optional<Generation> underWay(String id) {
    return generations.lock(id).filter(generation -> generation.status().underWay());
  }

  private Instant end() {
    return clock.instant().plus(Duration.ofDays(days));
  }
}
