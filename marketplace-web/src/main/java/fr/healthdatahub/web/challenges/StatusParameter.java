package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.problem.ChallengesProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The {@code status} by which lists are filtered, in any case of letters. */
final class StatusParameter {
  private StatusParameter() {}

  /** The state of that name; null, which means all of them, when none is given. */
  static <E extends Enum<E>> E parse(Class<E> states, String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    try {
      return Enum.valueOf(states, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known =
          Arrays.stream(states.getEnumConstants())
              .map(Enum::name)
              .collect(Collectors.joining(", "));
      throw ChallengesProblem.invalid("invalid-status", known);
    }
  }
}
