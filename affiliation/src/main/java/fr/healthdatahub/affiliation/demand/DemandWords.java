package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** By which words demands are found, whatever accents, case and language of a skill's name. */
final class DemandWords {
  private static final int MOST_WORDS = 10;

  private DemandWords() {}

  /** All that a demand is found by. */
  static String of(DemandDraft draft) {
    List<String> texts =
        new ArrayList<>(List.of(draft.title(), draft.need(), draft.place(), draft.institution()));
    Stream.concat(draft.required().stream(), draft.desired().stream())
        .map(SkillLevel::skill)
        .forEach(skill -> texts.addAll(names(skill)));
    return SkillTree.key(String.join("\n", texts));
  }

  private static List<String> names(String skill) {
    return SkillTree.standard()
        .skill(skill)
        .map(one -> List.of(one.label(Language.ENGLISH), one.label(Language.FRENCH)))
        .orElse(List.of(skill));
  }

  /** What somebody searches for, each as a pattern of LIKE that is escaped by {@code !}. */
  static List<String> patterns(String words) {
    return words == null
        ? List.of()
        : Arrays.stream(SkillTree.key(words).split(" "))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
            .toList();
  }

  /** A skill and all kinds of it as demands hold them, in lower case; empty for no skill. */
  static Set<String> kinds(String skill) {
    Set<String> kinds = new HashSet<>();
    if (skill != null && !skill.isBlank()) {
      String id = SkillTree.standard().named(skill).map(Skill::id).orElse(skill.strip());
      kinds.add(id.toLowerCase(Locale.ROOT));
      SkillTree.standard().all().stream()
          .map(Skill::id)
          .filter(one -> SkillTree.standard().ancestors(one).contains(id))
          .forEach(kinds::add);
    }
    return kinds;
  }
}
