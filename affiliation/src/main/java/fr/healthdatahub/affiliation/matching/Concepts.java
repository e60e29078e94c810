package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillMentions;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Skills by number: those of the tree first, then words that people declared and it lacks. */
final class Concepts {
  /** Beyond this many steps a relation says nothing. */
  static final int FARTHEST = 3;

  /** Before the id of a skill that a text names, as a term of the text; no word begins so. */
  static final String TERM = "#";

  private static final double MORE_SPECIAL = 0.8;
  private static final double MORE_GENERAL = 0.5;

  private final SkillTree tree = SkillTree.current();
  private final SkillMentions mentions = new SkillMentions(tree);
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> ancestors = new ArrayList<>();

  Concepts() {
    tree.all().forEach(skill -> number(skill.id()));
    for (Skill skill : tree.all()) {
      ancestors.add(
          tree.ancestors(skill.id()).stream().limit(FARTHEST).mapToInt(numbers::get).toArray());
    }
  }

  /** The number of a skill by any of its names; words that the tree lacks get their own. */
  int declared(String name) {
    return number(tree.named(name).map(Skill::id).orElseGet(() -> SkillTree.key(name)));
  }

  Set<String> mentioned(List<String> terms, Language language) {
    return mentions.in(terms, language);
  }

  SkillMentions mentions() {
    return mentions;
  }

  synchronized int number(String id) {
    return numbers.computeIfAbsent(
        id,
        unused -> {
          ids.add(id);
          return ids.size() - 1;
        });
  }

  synchronized String id(int number) {
    return ids.get(number);
  }

  /** What a skill is a kind of, the nearest first, at most {@link #FARTHEST}. */
  int[] ancestors(int number) {
    return number < ancestors.size() ? ancestors.get(number) : new int[0];
  }

  /** Steps from what is wanted to what somebody has: negative when that is more general. */
  int steps(int wanted, int has) {
    if (wanted == has) {
      return 0;
    }
    int down = indexOf(ancestors(has), wanted);
    if (down >= 0) {
      return down + 1;
    }
    int up = indexOf(ancestors(wanted), has);
    return up >= 0 ? -up - 1 : UNRELATED;
  }

  static final int UNRELATED = Integer.MIN_VALUE;

  /**
   * How much of a skill counts over steps. Who knows the special knows most of the general; the
   * other way round it is less sure.
   */
  static double nearness(int steps) {
    return steps == UNRELATED
        ? 0
        : steps >= 0 ? Math.pow(MORE_SPECIAL, steps) : Math.pow(MORE_GENERAL, -steps);
  }

  private static int indexOf(int[] numbers, int wanted) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
