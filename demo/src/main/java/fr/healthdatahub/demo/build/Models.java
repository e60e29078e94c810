package fr.healthdatahub.demo.build;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The models behind baselines and rival: small, exact and the same on every machine. */
final class Models {
  private static final int STEPS = 30;

  private Models() {}

  /** Probabilities of logistic regression with a ridge penalty, fitted by Newton's method. */
  static double[] logistic(double[][] train, double[] labels, double[][] test, double ridge) {
    Linear scale = Linear.standardiser(train);
    double[][] x = scale.design(train);
    double[] weights = new double[x[0].length];
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = ridge(x[0].length, ridge);
      double[] gradient = penalty(weights, ridge);
      for (int i = 0; i < x.length; i++) {
        double p = sigmoid(Linear.dot(x[i], weights));
        add(hessian, x[i], p * (1 - p));
        for (int j = 0; j < weights.length; j++) {
          gradient[j] += (labels[i] - p) * x[i][j];
        }
      }
      move(weights, Linear.solve(hessian, gradient));
    }
    return Arrays.stream(Linear.scores(scale.design(test), weights)).map(Models::sigmoid).toArray();
  }

  /** Ridge regression in closed form. */
  static double[] ridgeRegression(
      double[][] train, double[] target, double[][] test, double ridge) {
    Linear scale = Linear.standardiser(train);
    double[][] x = scale.design(train);
    double[][] gram = ridge(x[0].length, ridge);
    double[] right = new double[x[0].length];
    for (int i = 0; i < x.length; i++) {
      add(gram, x[i], 1);
      for (int j = 0; j < right.length; j++) {
        right[j] += target[i] * x[i][j];
      }
    }
    return Linear.scores(scale.design(test), Linear.solve(gram, right));
  }

  /**
   * Log hazards of Cox's proportional hazards model, Breslow's partial likelihood with a ridge
   * penalty, fitted by Newton's method (Cox, J. R. Stat. Soc. B 34, 1972).
   */
  static double[] cox(
      double[][] train, double[] times, double[] events, double[][] test, double ridge) {
    Linear scale = Linear.standardiser(train);
    double[][] x = scale.design(train);
    int width = x[0].length;
    double[] weights = new double[width];
    Integer[] latestFirst = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
    Arrays.sort(latestFirst, Comparator.comparingDouble((Integer i) -> -times[i]));
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = ridge(width, ridge);
      hessian[0][0] += 1;
      double[] gradient = penalty(weights, ridge);
      double total = 0;
      double[] first = new double[width];
      double[][] second = new double[width][width];
      for (int from = 0; from < x.length; ) {
        int to = from;
        while (to < x.length && times[latestFirst[to]] == times[latestFirst[from]]) {
          double[] row = x[latestFirst[to++]];
          double hazard = Math.exp(Linear.dot(row, weights));
          total += hazard;
          for (int j = 0; j < width; j++) {
            first[j] += hazard * row[j];
          }
          add(second, row, hazard);
        }
        for (int k = from; k < to; k++) {
          if (events[latestFirst[k]] == 1) {
            for (int j = 0; j < width; j++) {
              gradient[j] += x[latestFirst[k]][j] - first[j] / total;
              for (int l = 0; l < width; l++) {
                hessian[j][l] += second[j][l] / total - first[j] * first[l] / (total * total);
              }
            }
          }
        }
        from = to;
      }
      move(weights, Linear.solve(hessian, gradient));
    }
    return Linear.scores(scale.design(test), weights);
  }

  /** Mean outcome of the k nearest training cases, in standardised space. */
  static double[] nearest(double[][] train, double[] outcome, double[][] test, int k) {
    Linear scale = Linear.standardiser(train);
    double[][] known = scale.design(train);
    return Arrays.stream(scale.design(test))
        .mapToDouble(
            asked ->
                IntStream.range(0, known.length)
                    .boxed()
                    .sorted(
                        Comparator.comparingDouble((Integer i) -> distance(known[i], asked))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(k)
                    .mapToDouble(i -> outcome[i])
                    .average()
                    .orElseThrow())
        .toArray();
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  private static double sigmoid(double value) {
    return 1 / (1 + Math.exp(-value));
  }

  /** The intercept is not penalised, beyond what keeps the system positive definite. */
  private static double[][] ridge(int width, double ridge) {
    double[][] matrix = new double[width][width];
    for (int j = 0; j < width; j++) {
      matrix[j][j] = j == 0 ? 1e-9 : ridge;
    }
    return matrix;
  }

  private static double[] penalty(double[] weights, double ridge) {
    double[] gradient = new double[weights.length];
    for (int j = 1; j < weights.length; j++) {
      gradient[j] = -ridge * weights[j];
    }
    return gradient;
  }

  private static void add(double[][] matrix, double[] row, double weight) {
    for (int j = 0; j < row.length; j++) {
      for (int l = 0; l < row.length; l++) {
        matrix[j][l] += weight * row[j] * row[l];
      }
    }
  }

  private static void move(double[] weights, double[] step) {
    for (int j = 0; j < weights.length; j++) {
      weights[j] += step[j];
    }
  }
}
