package fr.healthdatahub.samples.journal;

/** Where a patient is seen. The first four are the fields of the PMSI. */
public enum Setting {
  MCO,
  SSR,
  HAD,
  PSY,
  /** A practice in town. */
  OFFICE,
  /** At home, by somebody of a practice in town. */
  HOME;

  /** Whether the patient lies in an establishment. */
  public boolean isInpatient() {
    return this == MCO || this == SSR || this == PSY;
  }

  /** Whether it is a field of the PMSI. */
  public boolean isStay() {
    return isInpatient() || this == HAD;
  }
}
