package fr.healthdatahub.affiliation.consent;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which version of a purpose's text somebody read before they agreed. */
public record ReadText(Purpose purpose, int version) {
  /**
   * Refuses consent to words that changed since they were read; what nobody agrees to may have.
   *
   * @throws AffiliationProblem conflict, {@code consent-text-changed}, with the versions of today
   */
  public static void requireCurrent(Set<Purpose> agreed, Collection<ReadText> read) {
    Set<Purpose> stale =
        read.stream()
            .filter(one -> one.version() != one.purpose().textVersion())
            .map(ReadText::purpose)
            .filter(agreed::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!stale.isEmpty()) {
      throw AffiliationProblem.of(
          Kind.CONFLICT,
          "consent-text-changed",
          stale.stream()
              .map(one -> one + " " + one.textVersion())
              .collect(Collectors.joining(", ")));
    }
  }
}
