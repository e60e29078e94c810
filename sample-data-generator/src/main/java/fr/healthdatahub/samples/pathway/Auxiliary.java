package fr.healthdatahub.samples.pathway;

/** Who gives care in sessions: name in module files, prestation of IR_NAT_V, kind of activity. */
public enum Auxiliary {
  NURSE("nurse", 3111, 24, 315),
  PHYSIOTHERAPIST("physio", 3122, 26, 215);

  private final String word;
  private final int prestation;
  private final int activity;
  private final int letterCents;

  Auxiliary(String word, int prestation, int activity, int letterCents) {
    this.word = word;
    this.prestation = prestation;
    this.activity = activity;
    this.letterCents = letterCents;
  }

  /** The word for it in module files. */
  public String word() {
    return word;
  }

  /** PRS_NAT_REF of its acts: AMI or AMK. */
  public int prestation() {
    return prestation;
  }

  /** PSE_ACT_NAT. */
  public int activity() {
    return activity;
  }

  /** Price of a coefficient of 1; tariffs of the years 2012 to 2023, from memory. */
  public int letterCents() {
    return letterCents;
  }
}
