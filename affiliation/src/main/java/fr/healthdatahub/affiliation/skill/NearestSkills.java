package fr.healthdatahub.affiliation.skill;

import fr.healthdatahub.affiliation.text.Language;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Skills whose names look like a word: twice the threes of letters that both have ÷ those of the
 * one and of the other (Dice), for the best of a skill's names.
 */
public final class NearestSkills {
  /** Below this, two names share little more than an ending. */
  private static final double LEAST = 0.35;

  private record Near(Skill skill, double likeness) {}

  private NearestSkills() {}

  /** Those of a tree, the nearest first, so many at most; often none. */
  public static List<Skill> of(String word, SkillTree tree, int most) {
    Set<String> wanted = threes(word);
    return tree.all().stream()
        .map(skill -> new Near(skill, likeness(wanted, skill)))
        .filter(near -> near.likeness >= LEAST)
        .sorted(
            Comparator.comparingDouble((Near near) -> -near.likeness)
                .thenComparing(near -> near.skill.id()))
        .limit(most)
        .map(Near::skill)
        .toList();
  }

  private static double likeness(Set<String> wanted, Skill skill) {
    double best = 0;
    for (Language language : Language.values()) {
      for (String name : skill.names(language)) {
        Set<String> shared = threes(name);
        int all = wanted.size() + shared.size();
        shared.retainAll(wanted);
        best = Math.max(best, 2.0 * shared.size() / all);
      }
    }
    return best;
  }

  private static Set<String> threes(String name) {
    String padded = "  " + SkillTree.key(name) + " ";
    Set<String> threes = new HashSet<>();
    for (int at = 0; at + 3 <= padded.length(); at++) {
      threes.add(padded.substring(at, at + 3));
    }
    return threes;
  }
}
