package fr.healthdatahub.affiliation.freeword;

import fr.healthdatahub.affiliation.skill.Skill;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often a word is used, in all its spellings. */
final class Uses {
  static final Comparator<Uses> ORDER =
      Comparator.comparingInt((Uses one) -> -(one.profiles + one.demands))
          .thenComparing(one -> one.key);

  private final String key;
  private final Map<String, Integer> spellings = new TreeMap<>();
  private int profiles;
  private int demands;

  Uses(String key) {
    this.key = key;
  }

  void add(String spelling, int moreProfiles, int moreDemands) {
    spellings.merge(spelling, moreProfiles + moreDemands, Integer::sum);
    profiles += moreProfiles;
    demands += moreDemands;
  }

  /** The most frequent spelling. */
  String word() {
    return spellings.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(key);
  }

  FreeWord view(List<Skill> nearest) {
    return new FreeWord(word(), profiles, demands, nearest);
  }
}
