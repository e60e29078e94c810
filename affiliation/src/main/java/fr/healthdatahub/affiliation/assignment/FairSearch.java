package fr.healthdatahub.affiliation.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The best sum among fillings in which every demand has at least a floor, by branch and bound over
 * flows: pairs that cannot be in any filling of their demand above the floor are left out; where a
 * demand of the best flow is still below, the experts it has must not all stay together.
 */
final class FairSearch {
  private record Node(Set<Long> forbidden, Set<Long> forced, Flow.Filled filled) {}

  private final ScoreMatrix matrix;
  private final Flow flow;
  private final int perDemand;
  private final int effort;
  private final BooleanSupplier late;
  private boolean cutShort;

  /**
   * @param effort how many nodes are opened for one floor at most; what was found by then is not
   *     proven
   * @param late whether no more flows are looked into, for any floor
   */
  FairSearch(ScoreMatrix matrix, Flow flow, int perDemand, int effort, BooleanSupplier late) {
    this.matrix = matrix;
    this.flow = flow;
    this.perDemand = perDemand;
    this.effort = effort;
    this.late = late;
  }

  /** Whether some search ended before it was complete. */
  boolean cutShort() {
    return cutShort;
  }

  /** The highest floor that any filling could have: the worst demand's best experts. */
  double ceiling() {
    double ceiling = Double.POSITIVE_INFINITY;
    for (int demand = 0; demand < matrix.demands().size(); demand++) {
      double[] scores = column(demand);
      double sum = 0;
      for (int i = 0; i < perDemand; i++) {
        sum += scores[scores.length - 1 - i];
      }
      ceiling = Math.min(ceiling, sum);
    }
    return ceiling;
  }

  /**
   * The best filling with every demand at the floor or above; null when there is none, or none was
   * found.
   */
  Flow.Filled atLeast(double floor) {
    PriorityQueue<Node> open =
        new PriorityQueue<>(Comparator.comparingDouble((Node node) -> -node.filled().total()));
    if (tooLate()) {
      return null;
    }
    open(open, hopeless(floor), Set.of());
    for (int nodes = 0; !open.isEmpty(); nodes++) {
      Node node = open.poll();
      int below = below(node.filled(), floor);
      if (below < 0) {
        return node.filled(); // The best bound of all that are open: nothing is better.
      }
      if (nodes == effort) {
        cutShort = true;
        return null;
      }
      Set<Long> kept = new HashSet<>(node.forced());
      for (int expert : node.filled().experts().get(below)) {
        long pair = Flow.pair(expert, below);
        if (kept.contains(pair)) {
          continue;
        }
        if (tooLate()) {
          return null;
        }
        Set<Long> without = new HashSet<>(node.forbidden());
        without.add(pair);
        open(open, without, kept);
        kept = new HashSet<>(kept);
        kept.add(pair);
      }
    }
    return null;
  }

  private boolean tooLate() {
    boolean now = late.getAsBoolean();
    cutShort |= now;
    return now;
  }

  private void open(PriorityQueue<Node> open, Set<Long> forbidden, Set<Long> forced) {
    Flow.Filled filled = flow.best(forbidden, forced);
    boolean all =
        forced.stream()
            .allMatch(pair -> filled.experts().get(pair.intValue()).contains((int) (pair >> 32)));
    if (filled.complete() && all) {
      open.add(new Node(forbidden, forced, filled));
    }
  }

  /** Pairs that even beside the best other experts of their demand stay below the floor. */
  private Set<Long> hopeless(double floor) {
    Set<Long> hopeless = new HashSet<>();
    for (int demand = 0; demand < matrix.demands().size(); demand++) {
      double[] scores = column(demand);
      double others = 0;
      for (int i = 0; i < perDemand - 1; i++) {
        others += scores[scores.length - 1 - i];
      }
      for (int expert = 0; expert < matrix.experts().size(); expert++) {
        if (matrix.allowed(expert, demand)
            && matrix.scores()[expert][demand] + others < floor - slack(floor)) {
          hopeless.add(Flow.pair(expert, demand));
        }
      }
    }
    return hopeless;
  }

  private static int below(Flow.Filled filled, double floor) {
    int worst = -1;
    for (int demand = 0; demand < filled.sums().length; demand++) {
      boolean lower = filled.sums()[demand] < floor - slack(floor);
      if (lower && (worst < 0 || filled.sums()[demand] < filled.sums()[worst])) {
        worst = demand;
      }
    }
    return worst;
  }

  /** Sums in another order differ by rounding. */
  private static double slack(double floor) {
    return 1e-12 * Math.max(1, Math.abs(floor));
  }

  private double[] column(int demand) {
    List<Double> scores = new ArrayList<>();
    for (int expert = 0; expert < matrix.experts().size(); expert++) {
      if (matrix.allowed(expert, demand)) {
        scores.add(matrix.scores()[expert][demand]);
      }
    }
    double[] sorted = scores.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
