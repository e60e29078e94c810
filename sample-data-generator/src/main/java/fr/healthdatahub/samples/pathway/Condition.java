package fr.healthdatahub.samples.pathway;

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
    List<StayPlan.Chance> causes) {}
