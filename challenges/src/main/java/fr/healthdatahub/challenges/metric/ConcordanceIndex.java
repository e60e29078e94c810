package fr.healthdatahub.challenges.metric;

import java.util.Optional;

/**
 * Harrell's concordance index: the share of comparable pairs in which the case whose event came
 * first has the higher risk, tied risks counted half. A pair is comparable when the earlier time is
 * an event, or when at one time one case had the event and the other was censored; two events at
 * one time are not (Harrell et al. 1982, as in lifelines). Predictions are risks: higher = earlier.
 *
 * <p>O(n log n): cases are taken from the last time to the first into a tree of counts by risk.
 */
public final class ConcordanceIndex implements Metric {
  @Override
  public String id() {
    return "c_index";
  }

  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public TruthKind truthKind() {
    return TruthKind.SURVIVAL;
  }

  @Override
  public Optional<String> undefined(Truth truth) {
    return truthKind()
        .mismatch(truth)
        .or(
            () ->
                new Pairs(truth, new double[truth.rows()]).comparable == 0
                    ? Optional.of("no-comparable-pairs")
                    : Optional.empty());
  }

  @Override
  public double score(Truth truth, double[] predictions) {
    Arguments.check(truth, predictions);
    if (!predictionRange().acceptsAll(predictions)) {
      return Double.NaN;
    }
    Pairs pairs = new Pairs(truth, predictions);
    return pairs.twiceWon / (2.0 * pairs.comparable);
  }

  private static final class Pairs {
    private final Truth truth;
    private final double[] risks;
    private final Ranks ranks;
    private final RankCounts later;
    private long comparable;
    private long twiceWon;

    Pairs(Truth truth, double[] risks) {
      this.truth = truth;
      this.risks = risks;
      this.ranks = new Ranks(risks);
      this.later = new RankCounts(risks.length);
      int[] rows = rowsByTime();
      for (int end = rows.length; end > 0; ) {
        int start = end - 1;
        while (start > 0 && truth.time(rows[start - 1]) == truth.time(rows[start])) {
          start--;
        }
        oneTime(rows, start, end);
        end = start;
      }
    }

    private void oneTime(int[] rows, int start, int end) {
      insert(rows, start, end, false);
      for (int i = start; i < end; i++) {
        if (truth.event(rows[i])) {
          double risk = risks[rows[i]];
          int lower = later.upTo(ranks.below(risk));
          int notHigher = later.upTo(ranks.upTo(risk));
          comparable += later.size();
          twiceWon += (long) lower + notHigher;
        }
      }
      insert(rows, start, end, true);
    }

    private void insert(int[] rows, int start, int end, boolean event) {
      for (int i = start; i < end; i++) {
        if (truth.event(rows[i]) == event) {
          later.add(ranks.below(risks[rows[i]]));
        }
      }
    }

    /** A counting sort: the rank of a time is where its first case goes. */
    private int[] rowsByTime() {
      Ranks byTime = new Ranks(truth.values());
      int[] taken = new int[truth.rows()];
      int[] rows = new int[truth.rows()];
      for (int row = 0; row < rows.length; row++) {
        int first = byTime.below(truth.time(row));
        rows[first + taken[first]++] = row;
      }
      return rows;
    }
  }
}
