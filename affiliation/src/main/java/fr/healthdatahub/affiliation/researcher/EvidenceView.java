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

  /** The same with the beginning of its text, never half a character, marked where it is cut. */
  public EvidenceView begun(int most) {
    String beginning = text;
    if (text.length() > most) {
      int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
      beginning = text.substring(0, end).strip() + "…";
    }
    return new EvidenceView(
        id, kind, title, beginning, year, language, doi, url, venue, authors, createdAt);
  }
}
