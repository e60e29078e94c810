package fr.healthdatahub.affiliation.skill;

import fr.healthdatahub.affiliation.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What officers added to the tree of the file.
 *
 * @param skills new ones; each is a kind of one of the file or of another new one
 * @param synonyms further words for skills: the id by the word
 */
public record SkillAdditions(List<Skill> skills, Map<String, String> synonyms) {
  public static final SkillAdditions NONE = new SkillAdditions(List.of(), Map.of());

  public SkillAdditions {
    skills = List.copyOf(skills);
    synonyms = Map.copyOf(synonyms);
  }

  /**
   * Skills of a file with these: parents before children. What the file says wins, so that an
   * addition that a later file has itself changes nothing.
   */
  List<Skill> after(List<Skill> file) {
    Map<String, Skill> all = new LinkedHashMap<>();
    file.forEach(skill -> all.put(skill.id(), skill));
    List<Skill> left = new ArrayList<>(skills);
    left.removeIf(skill -> all.containsKey(skill.id()));
    left.sort(Comparator.comparing(Skill::id));
    boolean placed = true;
    while (placed) {
      placed = left.removeIf(skill -> place(skill, all));
    }
    // Their parents are gone.
    left.forEach(skill -> all.put(skill.id(), skill.below("", 0)));
    Set<String> taken =
        all.values().stream()
            .flatMap(
                skill -> Stream.of(Language.values()).flatMap(one -> skill.names(one).stream()))
            .map(SkillTree::key)
            .collect(Collectors.toSet());
    synonyms.entrySet().stream()
        .filter(one -> !taken.contains(SkillTree.key(one.getKey())))
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> all.computeIfPresent(one.getValue(), (id, skill) -> with(one, skill)));
    return List.copyOf(all.values());
  }

  private static boolean place(Skill skill, Map<String, Skill> all) {
    Skill parent = all.get(skill.parent());
    if (parent == null && !skill.parent().isEmpty()) {
      return false;
    }
    int level = parent == null ? 0 : parent.level() + 1;
    all.put(skill.id(), skill.below(skill.parent(), level));
    return true;
  }

  /** Nobody says of which language a word is: it counts in both. */
  private static Skill with(Map.Entry<String, String> synonym, Skill skill) {
    return new Skill(
        skill.id(),
        skill.parent(),
        skill.level(),
        skill.english(),
        skill.french(),
        added(skill.englishSynonyms(), synonym.getKey()),
        added(skill.frenchSynonyms(), synonym.getKey()),
        skill.codes());
  }

  private static List<String> added(List<String> names, String word) {
    Set<String> all = new LinkedHashSet<>(names);
    all.add(word);
    return List.copyOf(all);
  }
}
