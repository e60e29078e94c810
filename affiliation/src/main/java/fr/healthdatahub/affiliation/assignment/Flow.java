package fr.healthdatahub.affiliation.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Best fillings of a matrix, of which only the pairs that matter are given to the solver. */
final class Flow {
  /** How many pairs a demand gets at a time. */
  private static final int MORE = 8;

  private final ScoreMatrix matrix;
  private final int perDemand;
  private final int[] loads;
  private final int experts;
  private final int demands;
  private final BitSet inUse = new BitSet();

  Flow(ScoreMatrix matrix, int perDemand, int[] loads) {
    this.matrix = matrix;
    this.perDemand = perDemand;
    this.loads = loads;
    this.experts = matrix.experts().size();
    this.demands = matrix.demands().size();
    begin();
  }

  /** What a flow fills, and by how much each demand falls short. */
  record Filled(List<List<Integer>> experts, double[] sums, int[] missing, double total) {
    boolean complete() {
      for (int lacking : missing) {
        if (lacking > 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The best filling. Most pairs are never part of it: a few good ones of each demand go in first,
   * and others when the potentials of the flow say that they could raise it, until none can.
   *
   * @param forbidden pairs that are not used, as {@link #pair}
   * @param forced pairs that are used
   */
  Filled best(Set<Long> forbidden, Set<Long> forced) {
    for (long pair : forced) {
      inUse.set((int) (pair >> 32) * demands + (int) pair);
    }
    while (true) {
      PricedGraph graph = new PricedGraph(matrix, perDemand, loads);
      for (int cell = inUse.nextSetBit(0); cell >= 0; cell = inUse.nextSetBit(cell + 1)) {
        long pair = pair(cell / demands, cell % demands);
        if (!forbidden.contains(pair)) {
          graph.allow(cell / demands, cell % demands, forced.contains(pair));
        }
      }
      graph.solve();
      if (!widened(graph, forbidden)) {
        return filled(graph.chosen());
      }
    }
  }

  /**
   * Takes in the pairs of each demand that could raise the flow most; says whether there are any.
   */
  private boolean widened(PricedGraph graph, Set<Long> forbidden) {
    boolean any = false;
    for (int demand = 0; demand < demands; demand++) {
      int column = demand;
      List<Integer> promising = new ArrayList<>();
      for (int expert = 0; expert < experts; expert++) {
        if (matrix.allowed(expert, demand)
            && !inUse.get(expert * demands + demand)
            && graph.gain(expert, demand) > 0
            && !forbidden.contains(pair(expert, demand))) {
          promising.add(expert);
        }
      }
      promising.sort(Comparator.comparingDouble((Integer e) -> -graph.gain(e, column)));
      for (int expert : promising.subList(0, Math.min(MORE, promising.size()))) {
        inUse.set(expert * demands + demand);
        any = true;
      }
    }
    return any;
  }

  /** The best experts of each demand, with whom the first flow is tried. */
  private void begin() {
    for (int demand = 0; demand < demands; demand++) {
      int column = demand;
      List<Integer> allowed = new ArrayList<>();
      for (int expert = 0; expert < experts; expert++) {
        if (matrix.allowed(expert, demand)) {
          allowed.add(expert);
        }
      }
      allowed.sort(Comparator.comparingDouble((Integer e) -> -matrix.scores()[e][column]));
      for (int expert : allowed.subList(0, Math.min(perDemand + MORE, allowed.size()))) {
        inUse.set(expert * demands + demand);
      }
    }
  }

  static long pair(int expert, int demand) {
    return ((long) expert << 32) | demand;
  }

  private Filled filled(List<List<Integer>> chosen) {
    double[] sums = new double[chosen.size()];
    int[] missing = new int[chosen.size()];
    double total = 0;
    for (int demand = 0; demand < sums.length; demand++) {
      int column = demand;
      chosen
          .get(demand)
          .sort(Comparator.comparingDouble((Integer e) -> -matrix.scores()[e][column]));
      for (int expert : chosen.get(demand)) {
        sums[demand] += matrix.scores()[expert][demand];
      }
      missing[demand] = perDemand - chosen.get(demand).size();
      total += sums[demand];
    }
    return new Filled(chosen.stream().map(List::copyOf).toList(), sums, missing, total);
  }
}
