package fr.healthdatahub.web.demands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SkillLinesTest {
  @Test
  void oneSkillALineWithItsLevelBehindAColon() {
    assertEquals(
        List.of(
            new SkillLevel("Survival analysis", 3),
            new SkillLevel("R", 0),
            new SkillLevel("SAS", 2),
            new SkillLevel("Analyse de survie", 4),
            new SkillLevel("ICD-10: chapter IX", 0),
            new SkillLevel("Python", 9)),
        SkillLines.read(
            "Survival analysis: 3\r\n\n  R  ; SAS:2\nAnalyse de survie\u00a0: 4\nICD-10: chapter IX\n"
                + " : \nPython: 9"));
    assertEquals(List.of(), SkillLines.read(null));
  }

  @Test
  void everySkillOfTheTreeReadsAsItself() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      for (Skill skill : SkillTree.standard().all()) {
        SkillLevel one = new SkillLevel(skill.id(), 2);
        SkillLevel read = SkillLines.read(SkillLines.write(List.of(one), locale)).get(0);
        assertEquals(2, read.level());
        assertEquals(skill.id(), SkillTree.standard().named(read.skill()).orElseThrow().id());
      }
    }
  }
}
