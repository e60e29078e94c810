package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.researcher.Discipline;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parameters by which demands are filtered, in any case of letters. */
final class DemandParameters {
  private DemandParameters() {}

  /** Whether the caller's own are meant. */
  static boolean mine(String of) {
    if (!"mine".equals(of) && !"all".equals(of)) {
      throw AffiliationProblem.of(Kind.INVALID, "invalid-of");
    }
    return "mine".equals(of);
  }

  /** Null for all. */
  static DemandStatus status(String name) {
    return parse(DemandStatus.class, name, "invalid-status");
  }

  /** Null for all. */
  static Discipline discipline(String name) {
    return parse(Discipline.class, name, "invalid-discipline");
  }

  private static <E extends Enum<E>> E parse(Class<E> names, String name, String code) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    return Arrays.stream(names.getEnumConstants())
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                AffiliationProblem.of(
                    Kind.INVALID,
                    code,
                    Arrays.stream(names.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
  }
}
