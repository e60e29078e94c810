package fr.healthdatahub.affiliation.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillAdditionsTest {
  private final SkillTree file = read("a | A | AA | |\n  b | B | BB | |");

  @Test
  void childrenComeAfterParentsInWhateverOrderTheyWereAdded() {
    SkillTree tree =
        file.with(new SkillAdditions(List.of(skill("c", "d"), skill("d", "b")), Map.of()));
    assertEquals(List.of("a", "b", "d", "c"), tree.all().stream().map(Skill::id).toList());
    assertEquals(List.of("d", "b", "a"), tree.ancestors("c"));
    assertEquals(3, tree.skill("c").orElseThrow().level());
  }

  @Test
  void whatTheFileSaysWins() {
    SkillTree tree =
        file.with(new SkillAdditions(List.of(skill("b", "")), Map.of("BB", "a", "AAA", "a")));
    assertEquals(file.skill("b"), tree.skill("b"));
    assertEquals("b", tree.named("bb").orElseThrow().id());
    assertEquals("a", tree.named("aaa").orElseThrow().id());
  }

  @Test
  void skillWhoseParentIsGoneStandsAtTheTop() {
    SkillTree tree =
        file.with(new SkillAdditions(List.of(skill("c", "gone")), Map.of("x", "gone")));
    assertEquals(List.of(), tree.ancestors("c"));
    assertTrue(tree.named("x").isEmpty());
  }

  @Test
  void nearestSkillsHaveNamesThatLookAlike() {
    SkillTree tree = SkillTree.standard();
    assertEquals("survival-analysis", NearestSkills.of("survival analysys", tree, 3).get(0).id());
    assertEquals("random-forest", NearestSkills.of("foret aleatoire", tree, 3).get(0).id());
    assertEquals(List.of(), NearestSkills.of("xyzzy", tree, 3));
  }

  private static Skill skill(String id, String parent) {
    return new Skill(id, parent, 0, "the " + id, "le " + id, List.of(), List.of(), List.of());
  }

  private static SkillTree read(String text) {
    try {
      return SkillTree.read(new StringReader(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
