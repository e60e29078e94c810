package fr.healthdatahub.challenges.metric;

/** Harmonic mean of precision and recall of class 1; 0 when there is nothing to divide by. */
public final class F1 extends ClassMetric {
  @Override
  public String id() {
    return "f1";
  }

  @Override
  double of(Confusion counts) {
    long twice = 2 * counts.truePositives();
    long all = twice + counts.falsePositives() + counts.falseNegatives();
    return all == 0 ? 0 : (double) twice / all;
  }
}
