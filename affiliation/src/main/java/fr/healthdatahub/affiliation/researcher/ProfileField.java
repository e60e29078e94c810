package fr.healthdatahub.affiliation.researcher;

/** A part of a profile whose audience its owner chooses. */
public enum ProfileField {
  NAME(Audience.PUBLIC),
  DISCIPLINE(Audience.PUBLIC),
  SKILLS(Audience.PUBLIC),
  INSTITUTION(Audience.PUBLIC),
  PLACE(Audience.PUBLIC),
  LANGUAGES(Audience.PUBLIC),
  ABOUT(Audience.PUBLIC),
  EVIDENCE(Audience.PUBLIC),
  ORCID(Audience.AFFILIATED),
  AVAILABILITY(Audience.HUB);

  private final Audience usual;

  ProfileField(Audience usual) {
    this.usual = usual;
  }

  /** Who sees it until its owner says otherwise. */
  public Audience usual() {
    return usual;
  }
}
