package fr.healthdatahub.demo.build;

/** Small dense linear algebra and standardised features for the baselines. */
final class Linear {
  private final double[] means;
  private final double[] spreads;

  private Linear(double[] means, double[] spreads) {
    this.means = means;
    this.spreads = spreads;
  }

  /** Learns means and standard deviations from training features only. */
  static Linear standardiser(double[][] x) {
    int width = x[0].length;
    double[] means = new double[width];
    double[] spreads = new double[width];
    for (int j = 0; j < width; j++) {
      for (double[] row : x) {
        means[j] += row[j] / x.length;
      }
      for (double[] row : x) {
        spreads[j] += (row[j] - means[j]) * (row[j] - means[j]) / x.length;
      }
      spreads[j] = spreads[j] > 0 ? Math.sqrt(spreads[j]) : 1;
    }
    return new Linear(means, spreads);
  }

  /** Standardised features with a leading 1. */
  double[][] design(double[][] x) {
    double[][] design = new double[x.length][means.length + 1];
    for (int i = 0; i < x.length; i++) {
      design[i][0] = 1;
      for (int j = 0; j < means.length; j++) {
        design[i][j + 1] = (x[i][j] - means[j]) / spreads[j];
      }
    }
    return design;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double[] scores(double[][] design, double[] weights) {
    double[] scores = new double[design.length];
    for (int i = 0; i < design.length; i++) {
      scores[i] = dot(design[i], weights);
    }
    return scores;
  }

  /** Solves a symmetric positive definite system by Cholesky's decomposition. */
  static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    double[] solution = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= lower[i][k] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= lower[k][i] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }
}
