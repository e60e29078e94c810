package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who could help with a demand.
 *
 * @param textWeight share of texts that made this order, in percent
 * @param taxonomyWeight share of skills that made this order, in percent
 * @param textShare of the scores, 0 to 1; less than the weight says where the demand states few
 *     skills
 * @param researchers how many take part in matching at all
 * @param candidates the best first
 * @param filteredOut those who would stand among them, were there nothing against them
 * @param against how many of all researchers each thing stands against, each of them counted once;
 *     empty where nobody looks
 */
public record CandidateList(
    String demandId,
    int textWeight,
    int taxonomyWeight,
    double textShare,
    int researchers,
    List<CandidateView> candidates,
    List<CandidateView> filteredOut,
    Map<Reason, Integer> against) {
  public CandidateList {
    candidates = List.copyOf(candidates);
    filteredOut = List.copyOf(filteredOut);
    Map<Reason, Integer> ordered = new EnumMap<>(Reason.class);
    ordered.putAll(against);
    against = Collections.unmodifiableMap(ordered);
  }

  /** Ids of all who are seen with it, the filtered ones last. */
  public List<String> researcherIds() {
    return Stream.concat(candidates.stream(), filteredOut.stream())
        .map(CandidateView::researcherId)
        .toList();
  }
}
