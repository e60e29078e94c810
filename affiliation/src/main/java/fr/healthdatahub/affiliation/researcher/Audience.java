package fr.healthdatahub.affiliation.researcher;

/** Who may see a part of a profile, beside its owner; each includes those before it. */
public enum Audience {
  NOBODY,
  /** The Hub's officers. */
  HUB,
  /** Other researchers in the registry. */
  AFFILIATED,
  PUBLIC;

  /** Whether somebody who belongs to a circle sees what is open to this one. */
  public boolean opensTo(Audience circle) {
    return this != NOBODY && circle.ordinal() <= ordinal();
  }
}
