package fr.healthdatahub.affiliation.directory;

import java.util.List;
import java.util.Map;

/**
 * A part of those who were looked for.
 *
 * @param total how many there are in all
 * @param facets for each facet its values with how many would be found with it, the most first
 * @param next where the next part begins; null at the end
 */
public record Found(List<Card> items, int total, Map<Facet, List<FacetCount>> facets, String next) {

  /** How many would be found with a value. */
  public record FacetCount(String value, int count) {}
}
