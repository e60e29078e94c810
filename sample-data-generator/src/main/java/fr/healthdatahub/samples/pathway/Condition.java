package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.random.Draws;
import java.util.List;
import java.util.Map;

/**
 * A condition and its care, as a module file describes it.
 *
 * @param id the file's name without its ending
 * @param french name
 * @param english name
 * @param sources where the figures come from, as the file says
 * @param states by name; a course begins with the first
 * @param first state
 * @param causes of death that the condition may be, with weights
 * @param fatal how it kills, or null
 */
public record Condition(
    String id,
    String french,
    String english,
    List<String> sources,
    Onset onset,
    Map<String, State> states,
    State first,
    Map<String, StayPlan> stays,
    List<StayPlan.Chance> causes,
    Fatal fatal) {
  /** The part of the onsets that happens to people who do not die of the condition. */
  double survivors() {
    return fatal == null ? 1 : 1 - fatal.share();
  }

  /** One of some causes by weight; there must be one. */
  public static String cause(List<StayPlan.Chance> causes, Draws draws) {
    double sum = 0;
    for (StayPlan.Chance one : causes) {
      sum += one.probability();
    }
    double mark = draws.unit() * sum;
    for (StayPlan.Chance one : causes) {
      mark -= one.probability();
      if (mark < 0) {
        return one.code();
      }
    }
    return causes.get(causes.size() - 1).code();
  }
}
