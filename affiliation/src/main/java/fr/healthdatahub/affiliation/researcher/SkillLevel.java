package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A skill that a researcher declares.
 *
 * @param skill id in the tree, or a word of one's own
 * @param level 1 (beginner) to 4 (expert); 0 when it is not told
 */
public record SkillLevel(String skill, int level) {
  /** Skills each once, with its highest level, by its id where the tree has it. */
  static List<SkillLevel> known(List<SkillLevel> typed) {
    Map<String, SkillLevel> kept = new LinkedHashMap<>();
    for (SkillLevel skill : typed) {
      String name = TypedText.line(skill.skill());
      String id = SkillTree.current().named(name).map(Skill::id).orElse(name);
      if (!id.isEmpty()) {
        kept.merge(
            SkillTree.key(id),
            new SkillLevel(id, skill.level()),
            (one, other) -> one.level() >= other.level() ? one : other);
      }
    }
    return List.copyOf(kept.values());
  }
}
