package fr.healthdatahub.benchmarks.matching;

import fr.healthdatahub.affiliation.assignment.Assigner;
import fr.healthdatahub.affiliation.assignment.Assignment;
import fr.healthdatahub.affiliation.assignment.ScoreMatrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Assignments beside their known optima on {@code data/midl} of iesl/fair-matching, and on drawn
 * matrices of growing size.
 *
 * <pre>AssignBench [FOLDER]</pre>
 */
public final class AssignBench {
  private static final double BEST_SUM = 201.8849;
  private static final double FAIR_FLOOR = 0.9448;
  private static final double FAIR_SUM = 201.7687;

  private AssignBench() {}

  public static void main(String[] args) throws Exception {
    boolean right = true;
    if (args.length > 0) {
      Path file = Path.of(args[0], "scores.npy");
      if (!Files.exists(file)) {
        file = Path.of(args[0], "data/midl/scores.npy");
      }
      double[][] scores = NumpyFile.matrix(file);
      System.out.printf(
          "MIDL, %d reviewers × %d papers, 3 a paper, load at most 4%n",
          scores.length, scores[0].length);
      Assigner assigner = new Assigner(named(scores), 3, 4);
      Assignment best = timed("best sum", assigner::best);
      Assignment fair = timed("fair", assigner::fair);
      right =
          Math.abs(best.total() - BEST_SUM) < 5e-5
              && Math.abs(fair.worst() - FAIR_FLOOR) < 5e-5
              && Math.abs(fair.total() - FAIR_SUM) < 5e-5;
      System.out.printf(
          "  aim: %.4f; floor %.4f at %.4f: %s%n",
          BEST_SUM, FAIR_FLOOR, FAIR_SUM, right ? "exactly these" : "MISSED");
    }
    for (int experts : new int[] {100, 300, 1000}) {
      System.out.printf("Drawn, %d experts × %d demands%n", experts, experts / 2);
      Assigner assigner = new Assigner(named(drawn(experts, experts / 2)), 3, 4);
      timed("best sum", assigner::best);
      timed("fair", assigner::fair);
    }
    System.exit(right ? 0 : 1);
  }

  private static Assignment timed(String name, Callable<Assignment> work) throws Exception {
    long start = System.nanoTime();
    Assignment found = work.call();
    System.out.printf(
        "  %-9s sum %.4f, worst %.4f%s, %.2f s%n",
        name,
        found.total(),
        found.worst(),
        found.proven() ? "" : " (not proven)",
        (System.nanoTime() - start) / 1e9);
    return found;
  }

  private static ScoreMatrix named(double[][] scores) {
    List<String> experts = new ArrayList<>();
    List<String> demands = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      experts.add("e" + i);
    }
    for (int i = 0; i < scores[0].length; i++) {
      demands.add("d" + i);
    }
    return new ScoreMatrix(experts, demands, scores);
  }

  /** Most pairs fit badly, a few well. */
  private static double[][] drawn(int experts, int demands) {
    Random random = new Random(5);
    double[][] scores = new double[experts][demands];
    for (double[] row : scores) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.pow(random.nextDouble(), 4);
      }
    }
    return scores;
  }
}
