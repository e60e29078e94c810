package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.publication.Import;
import fr.healthdatahub.affiliation.publication.Publication;
import fr.healthdatahub.affiliation.publication.PublicationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes evidence of publications that were read from a file. */
@ApplicationScoped
public class Imports {
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  @Inject EvidenceList evidence;

  /**
   * What became of a file.
   *
   * @param read what stood in it
   * @param added what of that was new
   */
  public record Outcome(Import read, AddedEvidence added) {}

  /**
   * Adds what was read.
   *
   * @throws fr.healthdatahub.affiliation.problem.AffiliationProblem invalid, {@code
   *     too-much-evidence}; not found
   */
  public Outcome add(String researcherId, Import read) {
    return new Outcome(
        read,
        evidence.add(researcherId, read.publications().stream().map(Imports::evidence).toList()));
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
