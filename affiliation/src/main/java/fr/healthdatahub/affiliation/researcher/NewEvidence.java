package fr.healthdatahub.affiliation.researcher;

import java.util.List;

/**
 * Something that a researcher did, as it is told.
 *
 * @param text abstract or description; may be empty
 * @param year of publication; null when it is not told
 * @param language tag; null when it is not told
 * @param doi in any spelling; null or blank for none
 * @param url address in the web; null or blank for none
 * @param authors names in their order
 */
public record NewEvidence(
    EvidenceKind kind,
    String title,
    String text,
    Integer year,
    String language,
    String doi,
    String url,
    String venue,
    List<String> authors) {
  public NewEvidence {
    authors = List.copyOf(authors);
  }
}
