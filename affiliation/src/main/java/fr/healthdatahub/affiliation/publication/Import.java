package fr.healthdatahub.affiliation.publication;

import java.util.List;

/**
 * What was read.
 *
 * @param format null when none is known
 * @param publications each once, in the order of their first entries
 * @param refused what could not be used; the first {@value #MOST_FLAWS}
 * @param remarks what was left out of publications that are kept; the first {@value #MOST_FLAWS}
 * @param entries read, good and bad
 * @param duplicates entries that were joined with an earlier one
 * @param person of whom an ORCID record tells; null for all other formats
 */
public record Import(
    Format format,
    List<Publication> publications,
    List<Flaw> refused,
    List<Flaw> remarks,
    int entries,
    int duplicates,
    OrcidPerson person) {
  /** The most flaws that are told. */
  public static final int MOST_FLAWS = 1000;

  public Import {
    publications = List.copyOf(publications);
    refused = List.copyOf(refused);
    remarks = List.copyOf(remarks);
  }

  /** How many entries could not be used, told or not. */
  public int refusedEntries() {
    return entries - duplicates - publications.size();
  }
}
