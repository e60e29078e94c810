package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateView.SkillReason;
import fr.healthdatahub.affiliation.candidate.SharedTerms;
import fr.healthdatahub.affiliation.matching.Exclusion;
import fr.healthdatahub.web.problem.Words;
import fr.healthdatahub.web.skills.SkillWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Why somebody is a candidate or not, in sentences. */
final class CandidateWords {
  private CandidateWords() {}

  /** How the researcher comes to a skill. */
  static String reason(SkillReason one, Locale locale) {
    if (one.has().isEmpty()) {
      return Words.of("reason.none", locale);
    }
    String has = SkillWords.label(one.has(), locale);
    String title = one.evidence();
    if (title == null) {
      if (one.steps() == 0) {
        return Words.of("reason.declared", locale);
      }
      String near = one.steps() > 0 ? "reason.declared-narrower" : "reason.declared-broader";
      return Words.of(near, locale, has);
    }
    String work = title.isEmpty() ? Words.of("reason.untitled", locale) : title;
    if (one.steps() == 0) {
      return Words.of("reason.named", locale, work);
    }
    String near = one.steps() > 0 ? "reason.named-narrower" : "reason.named-broader";
    return Words.of(near, locale, has, work);
  }

  /** What stands against a researcher. */
  static String sentence(Exclusion exclusion, Locale locale) {
    return Words.of(
        switch (exclusion.reason()) {
          case CONSENT -> "excluded.consent";
          case AVAILABILITY -> "excluded.availability";
          case CAPACITY -> "excluded.capacity";
          case LANGUAGE -> "excluded.language";
          case SAME_PERSON -> "excluded.same-person";
          case SAME_ORGANISATION -> "excluded.same-organisation";
          case COAUTHOR -> "excluded.coauthor";
          case DECLARED_CONFLICT -> "excluded.declared-conflict";
          case CONFLICT -> "excluded.conflict";
          case MUTED -> "excluded.muted";
        },
        locale,
        exclusion.detail());
  }

  /** What demand and work share: skills by their labels, then words. */
  static List<String> shared(SharedTerms shared, Locale locale) {
    return Stream.concat(
            shared.skills().stream().map(skill -> SkillWords.label(skill, locale)),
            shared.words().stream())
        .toList();
  }
}
