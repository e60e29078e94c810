package fr.healthdatahub.benchmarks.matching;

import java.util.Map;

/** Gives every expert of a collection a score for a demand. */
@FunctionalInterface
interface Scorer {
  Map<String, Double> of(Collection.Need need);

  /** Makes a scorer of a collection. */
  @FunctionalInterface
  interface Maker {
    Scorer on(Collection collection);
  }
}
