package fr.healthdatahub.affiliation.publication;

import java.util.List;

/**
 * A work that somebody has published. All texts are plain: no HTML, no LaTeX, no control
 * characters.
 *
 * @param title empty when only a DOI is known
 * @param text the abstract; may be empty
 * @param year 0 when it is not told
 * @param doi in the one spelling of {@link fr.healthdatahub.affiliation.identifier.Doi}; null for
 *     none
 * @param language {@code fr}, {@code en}, or null when it is not told or another one
 * @param authors given names first
 * @param venue the journal, conference, book or publisher; may be empty
 */
public record Publication(
    String title,
    String text,
    int year,
    String doi,
    String language,
    List<String> authors,
    String venue,
    PublicationKind kind) {
  public Publication {
    authors = List.copyOf(authors);
  }

  /** Whether it is a DOI and nothing that could be matched: its owner has to add a title. */
  public boolean doiOnly() {
    return title.isEmpty();
  }
}
