package fr.healthdatahub.challenges.metric;

import java.util.Optional;

/**
 * One number that tells how good predictions are. Implementations are pure and thread-safe, are
 * found through {@link java.util.ServiceLoader}, and so may come from an organiser's own JAR.
 */
public interface Metric {
  /** Stable lower-case name, such as {@code roc_auc}. */
  String id();

  Direction direction();

  /** Lowest possible value; negative infinity when there is none. */
  default double lowest() {
    return 0;
  }

  /** Highest possible value; positive infinity when there is none. */
  default double highest() {
    return 1;
  }

  /** Whether it has no bound on one side, so that predictions of any size make scores of any. */
  default boolean unbounded() {
    return Double.isInfinite(lowest()) || Double.isInfinite(highest());
  }

  /** The score below which a public board tells no more, because all there is worthless. */
  default double lowestShown() {
    return lowest();
  }

  /** What it needs to know of each case. */
  TruthKind truthKind();

  /** Which predictions it can be computed from. */
  default PredictionRange predictionRange() {
    return PredictionRange.ANY;
  }

  /**
   * Why the metric has no value on this truth whatever is predicted, as a stable code ({@code
   * one-class-truth}, {@code constant-truth}…); empty when it has one.
   */
  default Optional<String> undefined(Truth truth) {
    return truthKind().mismatch(truth);
  }

  /**
   * The metric's value.
   *
   * @param truth on which the metric is defined
   * @param predictions one a case, in the truth's order
   * @return unrounded; NaN when these predictions have no value: one is out of range, or all are
   *     equal where that leaves nothing to compare
   * @throws IllegalArgumentException when the lengths differ
   */
  double score(Truth truth, double[] predictions);
}
