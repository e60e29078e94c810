package fr.healthdatahub.challenges.metric;

/**
 * Area under the ROC curve: the share of pairs of a positive and a negative case in which the
 * positive one has the higher prediction, ties counted half (Hanley and McNeil 1982).
 */
public final class RocAuc extends OrderMetric {
  @Override
  public String id() {
    return "roc_auc";
  }

  @Override
  double of(SortedScores scores) {
    Pairs pairs = new Pairs();
    scores.descending(pairs);
    return pairs.twiceWon / (2.0 * scores.positives() * scores.negatives());
  }

  /** Counts are whole and below 2^63, so no rounding before the division. */
  private static final class Pairs implements SortedScores.Group {
    private long positivesAbove;
    private long twiceWon;

    @Override
    public void take(int positives, int negatives) {
      twiceWon += negatives * (2 * positivesAbove + positives);
      positivesAbove += positives;
    }
  }
}
