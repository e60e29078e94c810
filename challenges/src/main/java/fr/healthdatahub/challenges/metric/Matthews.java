package fr.healthdatahub.challenges.metric;

/**
 * Matthews correlation coefficient (Matthews 1975); 0 when the truth or the predictions hold one
 * class only.
 */
public final class Matthews extends ClassMetric {
  @Override
  public String id() {
    return "mcc";
  }

  @Override
  public double lowest() {
    return -1;
  }

  @Override
  double of(Confusion counts) {
    double tp = counts.truePositives();
    double fp = counts.falsePositives();
    double fn = counts.falseNegatives();
    double tn = counts.trueNegatives();
    double scale =
        Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
    // Counts are below 2^31, so both products are exact as long.
    long covariance =
        counts.truePositives() * counts.trueNegatives()
            - counts.falsePositives() * counts.falseNegatives();
    return scale == 0 ? 0 : covariance / scale;
  }
}
