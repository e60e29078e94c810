package fr.healthdatahub.samples.journal;

/** What a diagnosis is to the visit to which it belongs. */
public enum Role {
  MAIN("DP"),
  RELATED("DR"),
  OTHER("DAS"),
  /** Of no visit: the reason of a long-term status. */
  LONG_TERM("ALD");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** As the PMSI says: DP, DR, DAS; or ALD. */
  public String word() {
    return word;
  }
}
