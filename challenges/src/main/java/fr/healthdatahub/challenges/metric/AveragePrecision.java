package fr.healthdatahub.challenges.metric;

/**
 * Average precision: the precision at each threshold, weighted by the recall that it adds (a step
 * function, as in scikit-learn; the trapezoid would be too optimistic).
 */
public final class AveragePrecision extends OrderMetric {
  @Override
  public String id() {
    return "average_precision";
  }

  @Override
  double of(SortedScores scores) {
    Steps steps = new Steps();
    scores.descending(steps);
    return steps.sum.value() / scores.positives();
  }

  private static final class Steps implements SortedScores.Group {
    private final CompensatedSum sum = new CompensatedSum();
    private long positivesSoFar;
    private long soFar;

    @Override
    public void take(int positives, int negatives) {
      positivesSoFar += positives;
      soFar += positives + negatives;
      if (positives > 0) {
        sum.add(positives * ((double) positivesSoFar / soFar));
      }
    }
  }
}
