package fr.healthdatahub.challenges.metric;

/**
 * Mean negative logarithm of the probability given to what happened. Probabilities are clipped to
 * [clip, 1 − clip] first, as in scikit-learn's {@code log_loss}.
 */
public final class LogLoss extends RowwiseMetric {
  /** Where it may be shown on hidden data: a smaller clip lets digits tell labels. */
  public static final double HIDDEN_CLIP = 0.01;

  /** scikit-learn's clip: the distance from 1 to the next double. */
  public static final double SMALLEST_CLIP = Math.ulp(1.0);

  private final double clip;

  /** With the clip for hidden data, {@value #HIDDEN_CLIP}. */
  public LogLoss() {
    this(HIDDEN_CLIP);
  }

  /**
   * With a clip of one's own.
   *
   * @param clip above 0 and below ½
   */
  public LogLoss(double clip) {
    if (!(clip > 0 && clip < 0.5)) {
      throw new IllegalArgumentException("a clip lies between 0 and 0.5");
    }
    this.clip = clip;
  }

  @Override
  public String id() {
    return "log_loss";
  }

  @Override
  public double highest() {
    return -Math.log(clip);
  }

  @Override
  public TruthKind truthKind() {
    return TruthKind.BINARY;
  }

  @Override
  public PredictionRange predictionRange() {
    return PredictionRange.PROBABILITY;
  }

  @Override
  double loss(double label, double prediction) {
    double clipped = Math.min(Math.max(prediction, clip), 1 - clip);
    return -Math.log(label == 1 ? clipped : 1 - clipped);
  }
}
