package fr.healthdatahub.affiliation.assignment;

import java.util.List;

/**
 * Scores of experts for demands.
 *
 * @param experts ids, one a row
 * @param demands ids, one a column
 * @param scores experts × demands, any unit; NaN where the pair is not allowed
 */
public record ScoreMatrix(List<String> experts, List<String> demands, double[][] scores) {
  public ScoreMatrix {
    experts = List.copyOf(experts);
    demands = List.copyOf(demands);
    if (scores.length != experts.size()) {
      throw new IllegalArgumentException("One row an expert is needed");
    }
    for (double[] row : scores) {
      if (row.length != demands.size()) {
        throw new IllegalArgumentException("One score a demand is needed");
      }
    }
  }

  boolean allowed(int expert, int demand) {
    return !Double.isNaN(scores[expert][demand]);
  }

  /** How many experts may take a demand. */
  int allowedFor(int demand) {
    int count = 0;
    for (int expert = 0; expert < experts.size(); expert++) {
      count += allowed(expert, demand) ? 1 : 0;
    }
    return count;
  }
}
