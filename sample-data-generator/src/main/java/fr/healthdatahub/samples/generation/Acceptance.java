package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.problem.SamplesProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The one transaction that writes a request down: key, limits, row and job. */
@ApplicationScoped
@Transactional
class Acceptance {
  @Inject GenerationRepository generations;
  @Inject Event<GenerationRequested> requested;

  /** Accepts a request once; the same key with another request is refused. */
  public GenerationView accept(
      SampleRequest request, String personId, String key, GenerationLimits limits, Instant now) {
    generations.lockRequester(personId);
    Optional<Generation> earlier =
        key == null ? Optional.empty() : generations.byIdempotencyKey(personId, key);
    if (earlier.isPresent()) {
      GenerationView view = earlier.get().view();
      if (!view.request().equals(request)) {
        throw SamplesProblem.conflict("idempotency-key-reused");
      }
      return view;
    }
    requireRoom(personId, limits);
    return write(new Generation(request, personId, key, now));
  }

  /** Refuses early what {@link #accept} would refuse, so that nothing is drawn for nothing. */
  public void requireRoom(String personId, String key, GenerationLimits limits) {
    if (key == null || generations.byIdempotencyKey(personId, key).isEmpty()) {
      requireRoom(personId, limits);
    }
  }

  private void requireRoom(String personId, GenerationLimits limits) {
    if (generations.underWay(personId) >= limits.underWay()
        || generations.bytesHeld(personId) >= limits.bytesHeld()) {
      throw SamplesProblem.conflict(
          "too-many-generations", limits.underWay(), limits.bytesHeld() / 1_000_000);
    }
  }

  /** Writes down a sample for everybody. */
  public GenerationView acceptForAll(SampleRequest request, Instant now) {
    return write(new Generation(request, null, null, now));
  }

  private GenerationView write(Generation generation) {
    generations.add(generation);
    requested.fire(new GenerationRequested(generation.id()));
    return generation.view();
  }
}
