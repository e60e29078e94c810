package fr.healthdatahub.affiliation.skill;

/** A tree of skills that cannot be used; the message names line and flaw. */
public final class InvalidSkillTree extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  InvalidSkillTree(int line, String flaw) {
    super("line " + line + ": " + flaw);
  }
}
