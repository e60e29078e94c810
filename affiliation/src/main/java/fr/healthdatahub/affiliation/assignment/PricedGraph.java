package fr.healthdatahub.affiliation.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * One min-cost flow: source → experts (load) → demands (one each) → sink (experts per demand). A
 * spill arc from the source to every demand takes what cannot be filled, at a price above all
 * scores, so that the flow always exists and tells what lacks.
 */
final class PricedGraph {
  private static final double SPILL = 1000;
  private static final double ROUNDING = 1e-10;

  private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
      new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
  private final List<DefaultWeightedEdge> pairs = new ArrayList<>();
  private final ScoreMatrix matrix;
  private final int perDemand;
  private final int[] loads;
  private final int experts;
  private final int demands;
  private final double reward;
  private Map<DefaultWeightedEdge, Double> flow;
  private Map<Integer, Double> potentials;

  PricedGraph(ScoreMatrix matrix, int perDemand, int[] loads) {
    this.matrix = matrix;
    this.perDemand = perDemand;
    this.loads = loads;
    this.experts = matrix.experts().size();
    this.demands = matrix.demands().size();
    this.reward = (4 * range() + 1) * perDemand; // A forced pair always pays.
    for (int vertex = 0; vertex <= source(); vertex++) {
      graph.addVertex(vertex);
    }
    for (int expert = 0; expert < experts; expert++) {
      arc(source(), expert, 0);
    }
    for (int demand = 0; demand < demands; demand++) {
      arc(source(), experts + demand, SPILL * reward);
    }
  }

  void allow(int expert, int demand, boolean forced) {
    double score = matrix.scores()[expert][demand];
    pairs.add(arc(expert, experts + demand, forced ? -score - reward : -score));
  }

  void solve() {
    CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge> solver =
        new CapacityScalingMinimumCostFlow<>();
    flow =
        solver
            .getMinimumCostFlow(
                new MinimumCostFlowProblemImpl<>(graph, this::supply, this::capacity))
            .getFlowMap();
    potentials = solver.getDualSolution();
  }

  /** Experts of each demand. */
  List<List<Integer>> chosen() {
    List<List<Integer>> chosen = new ArrayList<>();
    matrix.demands().forEach(unused -> chosen.add(new ArrayList<>()));
    for (DefaultWeightedEdge edge : pairs) {
      if (flow.get(edge) > 0.5) {
        chosen.get(graph.getEdgeTarget(edge) - experts).add(graph.getEdgeSource(edge));
      }
    }
    return chosen;
  }

  /** By how much a pair that is not in the graph undercuts the prices; at most 0 when it cannot. */
  double gain(int expert, int demand) {
    double score = matrix.scores()[expert][demand];
    double reduced = -score + potentials.get(experts + demand) - potentials.get(expert);
    return -reduced - ROUNDING * reward;
  }

  private int source() {
    return experts + demands;
  }

  private int supply(int vertex) {
    return vertex == source() ? demands * perDemand : vertex >= experts ? -perDemand : 0;
  }

  private int capacity(DefaultWeightedEdge edge) {
    if (graph.getEdgeSource(edge) != source()) {
      return 1;
    }
    return graph.getEdgeTarget(edge) < experts ? loads[graph.getEdgeTarget(edge)] : perDemand;
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

  private DefaultWeightedEdge arc(int from, int to, double price) {
    DefaultWeightedEdge edge = graph.addEdge(from, to);
    graph.setEdgeWeight(edge, price);
    return edge;
  }
}
