package fr.healthdatahub.affiliation.consent;

/** What the Hub may use a profile for, each agreed to by itself. */
public enum Purpose {
  /** To be found in the directory. */
  DIRECTORY(1),
  /** To be proposed for demands. */
  MATCHING(1),
  NEWSLETTER(1),
  /** To be asked to review applications. */
  EVALUATION(1);

  private final int textVersion;

  Purpose(int textVersion) {
    this.textVersion = textVersion;
  }

  /** The version of the text that people agree to today; grows when the text changes. */
  public int textVersion() {
    return textVersion;
  }
}
