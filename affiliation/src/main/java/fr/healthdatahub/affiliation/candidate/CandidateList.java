package fr.healthdatahub.affiliation.candidate;

import java.util.List;

/**
 * Who could help with a demand.
 *
 * @param textWeight share of texts that made this order, in percent
 * @param taxonomyWeight share of skills that made this order, in percent
 * @param researchers how many take part in matching at all
 * @param candidates the best first
 * @param filteredOut those who would stand among them, were there nothing against them
 */
public record CandidateList(
    String demandId,
    int textWeight,
    int taxonomyWeight,
    int researchers,
    List<CandidateView> candidates,
    List<CandidateView> filteredOut) {
  public CandidateList {
    candidates = List.copyOf(candidates);
    filteredOut = List.copyOf(filteredOut);
  }
}
