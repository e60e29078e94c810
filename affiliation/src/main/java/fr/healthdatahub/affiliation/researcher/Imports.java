package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.publication.Import;
import fr.healthdatahub.affiliation.publication.Publication;
import fr.healthdatahub.affiliation.publication.PublicationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Makes evidence of publications that were read from a file. */
@ApplicationScoped
public class Imports {
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  private static final long LONGEST_WAIT_SECONDS = 5;

  @Inject EvidenceList evidence;

  /** A file is in memory several times over while it is read. */
  private final Semaphore free = new Semaphore(1, true);

  /** What is imported; it is read when its turn comes, so nobody should be waited for in it. */
  @FunctionalInterface
  public interface Source {
    /** Reads it. */
    Import read() throws IOException;
  }

  /**
   * What became of a file.
   *
   * @param read what stood in it
   * @param added what of that was new
   */
  public record Outcome(Import read, AddedEvidence added) {}

  /**
   * Reads and adds, one import at a time.
   *
   * @throws AffiliationProblem invalid, {@code too-much-evidence}; not found; too many, {@code
   *     too-busy}, when others import for long
   * @throws IOException when the source does
   */
  public Outcome add(String researcherId, Source source) throws IOException {
    if (!mayBegin()) {
      throw AffiliationProblem.of(Kind.TOO_MANY, "too-busy");
    }
    try {
      Import read = source.read();
      List<NewEvidence> works = read.publications().stream().map(Imports::evidence).toList();
      return new Outcome(read, evidence.add(researcherId, works));
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

  private static NewEvidence evidence(Publication one) {
    return new NewEvidence(
        kind(one.kind()),
        one.title(),
        one.text(),
        one.year() < EARLIEST || one.year() > LATEST ? null : one.year(),
        one.language(),
        one.doi(),
        null,
        one.venue(),
        one.authors());
  }

  private static EvidenceKind kind(PublicationKind kind) {
    return switch (kind) {
      case DATASET -> EvidenceKind.DATASET;
      case SOFTWARE -> EvidenceKind.TOOL;
      default -> EvidenceKind.PUBLICATION;
    };
  }
}
