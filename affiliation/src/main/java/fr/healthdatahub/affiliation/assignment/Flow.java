package fr.healthdatahub.affiliation.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * One min-cost flow: source → experts (load) → demands (one each) → sink (experts per demand). A
 * spill arc from the source to every demand takes what cannot be filled, at a price above all
 * scores, so that the flow always exists and tells what lacks.
 */
final class Flow {
  private final ScoreMatrix matrix;
  private final int perDemand;
  private final int load;

  Flow(ScoreMatrix matrix, int perDemand, int load) {
    this.matrix = matrix;
    this.perDemand = perDemand;
    this.load = load;
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
   * The best filling.
   *
   * @param forbidden pairs that are not used, as {@link #pair}
   * @param forced pairs that are used
   */
  Filled best(Set<Long> forbidden, Set<Long> forced) {
    int experts = matrix.experts().size();
    int demands = matrix.demands().size();
    int source = experts + demands;
    SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    for (int vertex = 0; vertex <= source; vertex++) {
      graph.addVertex(vertex);
    }
    double range = range();
    double reward = (4 * range + 1) * perDemand; // a forced pair always pays
    List<DefaultWeightedEdge> pairs = new ArrayList<>();
    for (int expert = 0; expert < experts; expert++) {
      arc(graph, source, expert, 0);
      for (int demand = 0; demand < demands; demand++) {
        long pair = pair(expert, demand);
        if (matrix.allowed(expert, demand) && !forbidden.contains(pair)) {
          double score = matrix.scores()[expert][demand];
          double price = forced.contains(pair) ? -score - reward : -score;
          pairs.add(arc(graph, expert, experts + demand, price));
        }
      }
    }
    for (int demand = 0; demand < demands; demand++) {
      arc(graph, source, experts + demand, 1000 * reward);
    }
    MinimumCostFlow<DefaultWeightedEdge> flow = solved(graph, source, experts);
    return filled(graph, pairs, flow.getFlowMap());
  }

  static long pair(int expert, int demand) {
    return ((long) expert << 32) | demand;
  }

  private MinimumCostFlow<DefaultWeightedEdge> solved(
      SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph, int source, int experts) {
    int demands = matrix.demands().size();
    return new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
        .getMinimumCostFlow(
            new MinimumCostFlowProblemImpl<>(
                graph,
                vertex ->
                    vertex == source ? demands * perDemand : vertex >= experts ? -perDemand : 0,
                edge -> {
                  boolean fromSource = graph.getEdgeSource(edge) == source;
                  int target = graph.getEdgeTarget(edge);
                  return !fromSource ? 1 : target < experts ? load : perDemand;
                }));
  }

  private Filled filled(
      SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph,
      List<DefaultWeightedEdge> pairs,
      Map<DefaultWeightedEdge, Double> flow) {
    int experts = matrix.experts().size();
    List<List<Integer>> chosen = new ArrayList<>();
    matrix.demands().forEach(unused -> chosen.add(new ArrayList<>()));
    for (DefaultWeightedEdge edge : pairs) {
      if (flow.get(edge) > 0.5) {
        chosen.get(graph.getEdgeTarget(edge) - experts).add(graph.getEdgeSource(edge));
      }
    }
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

  private double range() {
    double range = 0;
    for (double[] row : matrix.scores()) {
      for (double score : row) {
        range = Double.isNaN(score) ? range : Math.max(range, Math.abs(score));
      }
    }
    return range;
  }

  private static DefaultWeightedEdge arc(
      SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph,
      int from,
      int to,
      double price) {
    DefaultWeightedEdge edge = graph.addEdge(from, to);
    graph.setEdgeWeight(edge, price);
    return edge;
  }
}
