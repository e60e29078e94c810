package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.demand.DemandDraft;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.SpokenLanguages;
import fr.healthdatahub.web.skills.SkillWords;
import java.util.List;

/**
 * What a demand asks for, in the reader's words.
 *
 * @param where the place of the work; empty when it does not matter
 * @param days of the work as a sentence; empty when they are open
 * @param languages of which one is enough; empty for any
 * @param effort days of work; empty when it is open
 */
public record DemandFacts(
    List<Wanted> required,
    List<Wanted> desired,
    String where,
    String days,
    String languages,
    String effort) {
  /** A skill that is wanted, and how well; no level for any. */
  public record Wanted(String label, String level) {}

  public DemandFacts {
    required = List.copyOf(required);
    desired = List.copyOf(desired);
  }

  /** The facts of a demand. */
  public static DemandFacts of(DemandDraft draft, Language language) {
    return new DemandFacts(
        wanted(draft.required(), language),
        wanted(draft.desired(), language),
        where(draft, language),
        days(draft, language),
        SpokenLanguages.names(draft.languages(), language.locale()),
        draft.effortDays() == null ? "" : language.say("demand.effort.days", draft.effortDays()));
  }

  private static List<Wanted> wanted(List<SkillLevel> skills, Language language) {
    return skills.stream()
        .map(
            one ->
                new Wanted(
                    SkillWords.label(one.skill(), language.locale()),
                    one.level() == 0 ? null : language.sayName("level.", "" + one.level())))
        .toList();
  }

  static String where(DemandDraft draft, Language language) {
    if (!draft.remote()) {
      return draft.place();
    }
    return draft.place().isEmpty()
        ? language.say("demand.anywhere")
        : language.say("demand.place-or-anywhere", draft.place());
  }

  private static String days(DemandDraft draft, Language language) {
    String first = language.day(draft.starts());
    String last = language.day(draft.ends());
    if (first.isEmpty()) {
      return last.isEmpty() ? "" : language.say("demand.days.until", last);
    }
    return last.isEmpty()
        ? language.say("demand.days.from", first)
        : language.say("demand.days.between", first, last);
  }
}
