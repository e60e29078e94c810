package fr.healthdatahub.affiliation.researcher;

import java.time.Instant;
import java.util.List;

/**
 * Something that a researcher did.
 *
 * @param title empty for a publication of which only the DOI is known
 * @param year null when it is not told
 * @param language null when it is not told
 * @param doi in its one spelling; null for none
 * @param url null for none
 */
public record EvidenceView(
    String id,
    EvidenceKind kind,
    String title,
    String text,
    Integer year,
    String language,
    String doi,
    String url,
    String venue,
    List<String> authors,
    Instant createdAt) {
  public EvidenceView {
    authors = List.copyOf(authors);
  }
}
