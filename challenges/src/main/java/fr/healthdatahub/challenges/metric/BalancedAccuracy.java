package fr.healthdatahub.challenges.metric;

import java.util.Optional;

/** Mean of recall and specificity, so that a rare class weighs as much as a frequent one. */
public final class BalancedAccuracy extends ClassMetric {
  @Override
  public String id() {
    return "balanced_accuracy";
  }

  @Override
  public Optional<String> undefined(Truth truth) {
    return OrderMetric.twoClassesNeeded(truth);
  }

  @Override
  double of(Confusion counts) {
    return (counts.recall() + counts.specificity()) / 2;
  }
}
