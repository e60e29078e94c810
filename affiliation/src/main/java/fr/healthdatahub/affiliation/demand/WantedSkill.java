package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.researcher.SkillLevel;
import jakarta.persistence.Embeddable;

/** A skill that a demand needs, as it is stored. */
@Embeddable
class WantedSkill {
  private int position;
  private String skill;
  private int level;
  private boolean required;

  protected WantedSkill() {}

  WantedSkill(int position, SkillLevel skill, boolean required) {
    this.position = position;
    this.skill = skill.skill();
    this.level = skill.level();
    this.required = required;
  }

  int position() {
    return position;
  }

  boolean required() {
    return required;
  }

  SkillLevel view() {
    return new SkillLevel(skill, level);
  }
}
