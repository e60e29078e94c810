package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.conflict.Conflict;
import fr.healthdatahub.affiliation.conflict.Conflicts;
import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** What no score outweighs. */
public final class HardFilters {
  private HardFilters() {}

  /**
   * All reasons against an expert; empty for a candidate.
   *
   * @param year the present one, for co-authors
   */
  public static List<Exclusion> of(Expert expert, Demand demand, int year) {
    List<Exclusion> reasons = new ArrayList<>();
    Offer offer = expert.offer();
    if (!offer.consent()) {
      reasons.add(new Exclusion(Reason.CONSENT, ""));
    }
    if (!offer.available()) {
      reasons.add(new Exclusion(Reason.AVAILABILITY, ""));
    } else if (offer.from() != null && demand.to() != null && offer.from().isAfter(demand.to())) {
      reasons.add(new Exclusion(Reason.AVAILABILITY, offer.from().toString()));
    } else if (offer.to() != null && demand.from() != null && offer.to().isBefore(demand.from())) {
      reasons.add(new Exclusion(Reason.AVAILABILITY, offer.to().toString()));
    }
    if (offer.capacity() <= 0) {
      reasons.add(new Exclusion(Reason.CAPACITY, ""));
    }
    boolean told = !offer.languages().isEmpty() && !demand.languages().isEmpty();
    if (told && Collections.disjoint(offer.languages(), demand.languages())) {
      String wanted = String.join(", ", new TreeSet<>(demand.languages()));
      reasons.add(new Exclusion(Reason.LANGUAGE, wanted));
    }
    reasons.addAll(conflicts(expert.ties(), demand.ties(), year));
    return reasons;
  }

  /** Those of the reasons that are conflicts of interest. */
  public static List<Exclusion> conflicts(Ties expert, Ties demand, int year) {
    return Conflicts.between(expert, demand, year).stream()
        .map(conflict -> new Exclusion(reason(conflict.kind()), conflict.with()))
        .toList();
  }

  private static Reason reason(Conflict.Kind kind) {
    return switch (kind) {
      case SAME_PERSON -> Reason.SAME_PERSON;
      case SAME_ORGANISATION -> Reason.SAME_ORGANISATION;
      case COAUTHOR -> Reason.COAUTHOR;
      case DECLARED -> Reason.DECLARED_CONFLICT;
    };
  }
}
