package fr.healthdatahub.challenges.metric;

import java.util.Arrays;

/**
 * Predictions of positive and of negative cases, each in ascending order. Two sorted arrays say all
 * that metrics of order need, in no more memory than the predictions, and are shared by them.
 */
final class SortedScores {
  private final double[] positives;
  private final double[] negatives;

  private SortedScores(double[] positives, double[] negatives) {
    this.positives = positives;
    this.negatives = negatives;
  }

  static SortedScores of(Truth truth, double[] predictions) {
    Arguments.check(truth, predictions);
    double[] labels = truth.values();
    int count = 0;
    for (double label : labels) {
      count += label == 1 ? 1 : 0;
    }
    double[] positives = new double[count];
    double[] negatives = new double[labels.length - count];
    int p = 0;
    int n = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == 1) {
        positives[p++] = predictions[i];
      } else {
        negatives[n++] = predictions[i];
      }
    }
    Arrays.sort(positives);
    Arrays.sort(negatives);
    return new SortedScores(positives, negatives);
  }

  int positives() {
    return positives.length;
  }

  int negatives() {
    return negatives.length;
  }

  /** Takes one group of equal predictions: how many of them are positive, how many negative. */
  @FunctionalInterface
  interface Group {
    void take(int positives, int negatives);
  }

  /** Visits groups of equal predictions, the highest first. */
  void descending(Group group) {
    int p = positives.length - 1;
    int n = negatives.length - 1;
    while (p >= 0 || n >= 0) {
      double value =
          n < 0 || (p >= 0 && positives[p] >= negatives[n]) ? positives[p] : negatives[n];
      int fromP = p;
      int fromN = n;
      while (p >= 0 && positives[p] == value) {
        p--;
      }
      while (n >= 0 && negatives[n] == value) {
        n--;
      }
      group.take(fromP - p, fromN - n);
    }
  }
}
