package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.problem.Violation;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.TypedText;
import fr.healthdatahub.affiliation.time.KnownDays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a demand may hold, and in which form it is kept. */
final class DemandRules {
  private static final int SHORTEST_TITLE = 5;
  private static final int LONGEST_TITLE = 200;
  private static final int SHORTEST_NEED = 20;
  private static final int LONGEST_NEED = 8000;
  private static final int LONGEST_WORD = 100;
  private static final int MOST_SKILLS = 30;
  private static final int MOST_LANGUAGES = 10;
  private static final int MOST_DAYS = 5000;

  private DemandRules() {}

  /** The same draft tidy, with its skills {@link #known}. */
  static DemandDraft tidy(DemandDraft typed) {
    return known(
        new DemandDraft(
            TypedText.line(typed.institution()),
            TypedText.line(typed.title()),
            TypedText.lines(typed.need()),
            typed.required(),
            typed.desired(),
            typed.discipline(),
            typed.languages(),
            TypedText.line(typed.place()),
            typed.remote(),
            typed.starts(),
            typed.ends(),
            typed.effortDays(),
            typed.confidentiality() == null ? Confidentiality.PUBLIC : typed.confidentiality()));
  }

  /** The same draft with each skill once, required before desired, by its id in the tree. */
  static DemandDraft known(DemandDraft draft) {
    Set<String> taken = new HashSet<>();
    return draft.with(skills(draft.required(), taken), skills(draft.desired(), taken));
  }

  /** All that is wrong with a tidy draft. */
  static List<Violation> check(DemandDraft draft) {
    List<Violation> wrong = new ArrayList<>();
    if (draft.title().length() < SHORTEST_TITLE || draft.title().length() > LONGEST_TITLE) {
      wrong.add(Violation.of("title", "demand-title", SHORTEST_TITLE, LONGEST_TITLE));
    }
    if (draft.need().length() < SHORTEST_NEED || draft.need().length() > LONGEST_NEED) {
      wrong.add(Violation.of("need", "demand-need", SHORTEST_NEED, LONGEST_NEED));
    }
    if (draft.required().isEmpty()) {
      wrong.add(Violation.of("required", "demand-skills"));
    }
    checkSkills("required", draft.required(), wrong);
    checkSkills("desired", draft.desired(), wrong);
    if (draft.place().length() > LONGEST_WORD) {
      wrong.add(Violation.of("place", "text-too-long", LONGEST_WORD));
    }
    if (draft.languages().size() > MOST_LANGUAGES
        || !draft.languages().stream().allMatch(tag -> tag.matches("[a-z]{2,3}"))) {
      wrong.add(Violation.of("languages", "language-tags", MOST_LANGUAGES));
    }
    KnownDays.check("starts", draft.starts(), wrong);
    KnownDays.check("ends", draft.ends(), wrong);
    if (draft.starts() != null && draft.ends() != null && draft.ends().isBefore(draft.starts())) {
      wrong.add(Violation.of("ends", "days-reversed"));
    }
    if (draft.effortDays() != null && (draft.effortDays() < 1 || draft.effortDays() > MOST_DAYS)) {
      wrong.add(Violation.of("effortDays", "demand-effort", MOST_DAYS));
    }
    return wrong;
  }

  private static void checkSkills(String field, List<SkillLevel> skills, List<Violation> wrong) {
    if (skills.size() > MOST_SKILLS) {
      wrong.add(Violation.of(field, "too-many-skills", MOST_SKILLS));
    } else if (!skills.stream()
        .allMatch(
            one -> one.skill().length() <= LONGEST_WORD && one.level() >= 0 && one.level() <= 4)) {
      wrong.add(Violation.of(field, "skill-name", LONGEST_WORD));
    }
  }

  private static List<SkillLevel> skills(List<SkillLevel> typed, Set<String> taken) {
    List<SkillLevel> kept = new ArrayList<>();
    for (SkillLevel one : typed) {
      String name = TypedText.line(one.skill());
      String id = SkillTree.current().named(name).map(Skill::id).orElse(name);
      if (!id.isEmpty() && taken.add(SkillTree.key(id))) {
        kept.add(new SkillLevel(id, one.level()));
      }
    }
    return kept;
  }
}
