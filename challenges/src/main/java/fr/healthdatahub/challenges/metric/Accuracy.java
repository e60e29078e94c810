package fr.healthdatahub.challenges.metric;

/** Share of cases whose class is right. */
public final class Accuracy extends ClassMetric {
  @Override
  public String id() {
    return "accuracy";
  }

  @Override
  double of(Confusion counts) {
    return (double) (counts.truePositives() + counts.trueNegatives()) / counts.rows();
  }
}
