package fr.healthdatahub.affiliation.researcher;

import jakarta.persistence.Embeddable;

/** A skill as it is stored: element collections have no order of their own. */
@Embeddable
class StoredSkill {
  private int position;
  private String skill;
  private int level;

  protected StoredSkill() {}

  StoredSkill(int position, SkillLevel skill) {
    this.position = position;
    this.skill = skill.skill();
    this.level = skill.level();
  }

  int position() {
    return position;
  }

  SkillLevel view() {
    return new SkillLevel(skill, level);
  }
}
