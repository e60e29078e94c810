package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** By which words demands are found, whatever accents, case and language of a skill's name. */
final class DemandWords {
  private static final int MOST_WORDS = 10;

  private DemandWords() {}

  /** All that a demand is found by. */
  static String of(DemandDraft draft, SkillTree tree) {
    List<String> texts =
        new ArrayList<>(List.of(draft.title(), draft.need(), draft.place(), draft.institution()));
    Stream.concat(draft.required().stream(), draft.desired().stream())
        .map(SkillLevel::skill)
        .forEach(skill -> texts.addAll(names(skill, tree)));
    return SkillTree.key(String.join("\n", texts));
  }

  /** A word that names a skill since it was typed is still looked for. */
  private static List<String> names(String skill, SkillTree tree) {
    List<String> names = new ArrayList<>();
    Optional<Skill> known = tree.named(skill);
    known.ifPresent(one -> names.addAll(List.of(one.english(), one.french())));
    if (known.filter(one -> one.id().equals(skill)).isEmpty()) {
      names.add(skill);
    }
    return names;
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

  /**
   * A skill and all kinds of it as demands hold them, in lower case; empty for no skill.
   *
   * @param held how demands call skills: words of their own may name one of these
   */
  static Set<String> kinds(String skill, List<String> held) {
    Set<String> kinds = new HashSet<>();
    if (skill != null && !skill.isBlank()) {
      String id = SkillTree.current().named(skill).map(Skill::id).orElse(skill.strip());
      kinds.add(id.toLowerCase(Locale.ROOT));
      SkillTree.current().all().stream()
          .map(Skill::id)
          .filter(one -> SkillTree.current().ancestors(one).contains(id))
          .forEach(kinds::add);
      held.stream()
          .filter(word -> kinds.contains(SkillTree.current().named(word).map(Skill::id).orElse("")))
          .map(word -> word.toLowerCase(Locale.ROOT))
          .toList()
          .forEach(kinds::add);
    }
    return kinds;
  }
}
