package fr.healthdatahub.affiliation.matching;

/**
 * How text and taxonomy make up a score. Whoever has a demand sees them and may change them.
 *
 * @param text share of the text score, at least 0
 * @param taxonomy share of the taxonomy score, at least 0; it counts as far as the demand states
 *     its skills: one that only mentions some in its text is scored by the text alone
 */
public record Weights(double text, double taxonomy) {
  /** By the ablation of {@code ./hub bench match-quality}. */
  public static final Weights STANDARD = new Weights(0.9, 0.1);

  public Weights {
    boolean numbers = text >= 0 && taxonomy >= 0 && Double.isFinite(text + taxonomy);
    if (!numbers || text + taxonomy <= 0) {
      throw new IllegalArgumentException("Weights are at least 0, and not both 0");
    }
  }

  /**
   * The share of the text score.
   *
   * @param stated how much of the demand's skills is stated, between 0 and 1
   */
  double textShare(double stated) {
    return stated > 0 ? text / (text + taxonomy * stated) : text > 0 ? 1 : 0;
  }
}
