package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Estimate;
import fr.healthdatahub.samples.problem.SamplesProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Samples that people ask the portal for, and the small ones that are ready for everybody. */
@ApplicationScoped
public class Generations {
  /** At most; where usual samples are small, a tenth of those. */
  private static final long READY_SIZE = 100;

  private final Clock clock = Clock.systemUTC();
  @Inject GenerationRepository generations;
  @Inject GenerationLedger ledger;
  @Inject GenerationFolders folders;
  @Inject Acceptance acceptance;
  @Inject Estimates estimates;
  @Inject Event<GenerationErased> erased;

  /** A part of a list, and where the next one begins, or null at its end. */
  public record Part(List<GenerationView> items, String next) {}

  /**
   * Writes a request down; a job fulfils it. It is checked by drawing a few pieces, which takes up
   * to a second.
   *
   * @param key the caller's name for the request, or null
   * @throws fr.healthdatahub.samples.InvalidRequest when no sample is like that
   * @throws SamplesProblem when it is too large, too many are under way, or too many others are
   *     asking
   */
  public GenerationView request(
      SampleRequest request, String personId, String key, GenerationLimits limits) {
    SampleRequest plain = request.withThreads(1).withShard(1, 1);
    acceptance.requireRoom(personId, key, limits);
    Estimate estimate = estimates.of(plain);
    if (estimate.bytes() > limits.bytes()) {
      throw SamplesProblem.invalid(
          "sample-too-large", estimate.bytes() / 1_000_000, limits.bytes() / 1_000_000);
    }
    if (!folders.hasSpaceFor(estimate.bytes())) {
      throw SamplesProblem.noSpace("disk-full");
    }
    return acceptance.accept(plain, personId, key, limits, clock.instant());
  }

  @Transactional
  public Optional<GenerationView> find(String id) {
    return generations.byId(id).map(Generation::view);
  }

  /** A person's generations, newest first. */
  @Transactional
  public Part list(String personId, String cursor, int limit) {
    GenerationCursor from = GenerationCursor.parse(cursor);
    List<Generation> found =
        generations.newestFirst(
            personId,
            from == null ? null : from.createdAt(),
            from == null ? null : from.id(),
            limit + 1);
    List<Generation> shown = found.stream().limit(limit).toList();
    return new Part(
        shown.stream().map(Generation::view).toList(),
        found.size() > limit ? GenerationCursor.after(shown.get(limit - 1)).text() : null);
  }

  /** All of a person's generations, newest first. */
  @Transactional
  public List<GenerationView> all(String personId) {
    return generations.newestFirst(personId, null, null, Integer.MAX_VALUE).stream()
        .map(Generation::view)
        .toList();
  }

  /**
   * Erases all generations of a person; their files go right after the transaction. One that is
   * under way ends by itself and leaves nothing.
   */
  @Transactional
  public void erase(String personId) {
    // First, so that a request that is being accepted has its row by now.
    generations.lockRequester(personId);
    for (Generation generation : generations.lockAll(personId)) {
      generations.remove(generation);
      erased.fire(new GenerationErased(generation.id()));
    }
    generations.removeRequester(personId);
  }

  /** The small sample of that name that everybody may have; empty until it is generated. */
  @Transactional
  public Optional<GenerationView> ready(String sample) {
    return generations.ofNobody().stream()
        .map(Generation::view)
        .filter(view -> view.isReady() && view.request().sample().equals(sample))
        .findFirst();
  }

  /** Asks for the small sample of each name, unless it is there. */
  @Transactional
  public void prepareReady() {
    List<SampleRequest> known =
        generations.ofNobody().stream().map(generation -> generation.view().request()).toList();
    for (SampleInfo sample : Samples.all()) {
      SampleRequest wanted = small(sample);
      if (!known.contains(wanted)) {
        acceptance.acceptForAll(wanted, clock.instant());
      }
    }
  }

  /** Cancels a generation that is under way, and removes one that is over. */
  public void remove(String id) {
    if (ledger.cancelOrRemove(id)) {
      removeFolder(id);
    }
  }

  /** Removes what was kept long enough; answers how many went. */
  @Transactional
  public int removeExpired() {
    List<Generation> over = generations.expired(clock.instant());
    for (Generation generation : over) {
      generations.remove(generation);
      removeFolder(generation.id());
    }
    return over.size();
  }

  /**
   * A file of a generation that is done.
   *
   * @throws SamplesProblem when it is not done, or has no such file
   */
  public GeneratedFile file(GenerationView generation, String name) {
    if (generation.status() != GenerationStatus.DONE) {
      throw SamplesProblem.conflict("generation-not-done");
    }
    return generation.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> SamplesProblem.notFound("file-not-found", name));
  }

  /** Where a file of {@link #file} lies. */
  public Path content(GenerationView generation, GeneratedFile file) {
    return folders.of(generation.id()).resolve(file.name());
  }

  /** Small enough for a page, large enough to write code against. */
  private static SampleRequest small(SampleInfo sample) {
    long size = Math.min(READY_SIZE, Math.max(1, sample.size() / 10));
    SampleRequest usual = sample.request().withThreads(1).withSize(size);
    return usual.from() == usual.to() ? usual : usual.withYears(usual.to() - 1, usual.to());
  }

  private void removeFolder(String id) {
    try {
      folders.remove(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
