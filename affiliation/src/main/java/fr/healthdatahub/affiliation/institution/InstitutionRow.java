package fr.healthdatahub.affiliation.institution;

import java.util.List;

/**
 * An institution as officers look at it.
 *
 * @param profiles how many researchers name it
 * @param demands how many demands are its own
 * @param alike institutions that it may be one with
 */
public record InstitutionRow(
    InstitutionView institution, int profiles, int demands, List<Alike> alike) {
  public InstitutionRow {
    alike = List.copyOf(alike);
  }

  /** Another institution, and why it may be the same. */
  public record Alike(String id, String name, Likeness why) {}
}
