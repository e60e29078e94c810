package fr.healthdatahub.affiliation.matching;

import org.apache.lucene.util.BytesRef;

/**
 * A list of experts that a demand looks at.
 *
 * @param field of the index
 * @param weight of the demand, times which an expert's kept weight counts
 * @param greatest kept weight of the list
 */
record Clause(String field, BytesRef term, float weight, int greatest) {
  /** What the list adds to a bound at most. */
  double most() {
    return (double) weight * greatest;
  }
}
