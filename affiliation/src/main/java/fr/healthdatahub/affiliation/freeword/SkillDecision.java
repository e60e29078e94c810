package fr.healthdatahub.affiliation.freeword;

import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was decided on a word. */
@Entity
@Table(schema = "affiliation", name = "skill_decision")
class SkillDecision {
  @Id private String id;

  @Column(name = "word_key")
  private String key;

  private String word;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  private String skill;
  private String english;
  private String french;
  private String parent;
  private String reason;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected SkillDecision() {}

  /** A decision that was checked; its skills are given by their ids. */
  SkillDecision(NewDecision checked, String officerId, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.key = SkillTree.key(checked.word());
    this.word = checked.word();
    this.kind = checked.kind();
    this.skill = checked.skill();
    this.english = checked.english();
    this.french = checked.french();
    this.parent = checked.parent();
    this.reason = checked.reason();
    this.decidedBy = officerId;
    this.decidedAt = now;
  }

  String key() {
    return key;
  }

  String word() {
    return word;
  }

  DecisionKind kind() {
    return kind;
  }

  String skill() {
    return skill;
  }

  /** Whether another decision rests on the skill that this one made. */
  boolean carries(SkillDecision other) {
    return kind == DecisionKind.SKILL
        && other != this
        && (skill.equals(other.parent)
            || other.kind == DecisionKind.SYNONYM && skill.equals(other.skill));
  }

  /** The new skill; the word is one of its names. */
  Skill made() {
    return new Skill(skill, parent, 0, english, french, other(english), other(french), List.of());
  }

  private List<String> other(String label) {
    return SkillTree.key(label).equals(key) ? List.of() : List.of(word);
  }

  DecisionView view() {
    return new DecisionView(
        id, word, kind, skill, english, french, parent, reason, decidedBy, decidedAt);
  }
}
