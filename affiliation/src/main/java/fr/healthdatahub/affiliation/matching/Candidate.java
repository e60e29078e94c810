package fr.healthdatahub.affiliation.matching;

/**
 * An expert with its scores, before any explanation.
 *
 * @param document its number in the index
 * @param source what the index was given to find the expert again
 */
record Candidate(int document, long source, double score, double text, double taxonomy)
    implements Comparable<Candidate> {
  /** The best first; who scores the same stands in the order in which the index was filled. */
  @Override
  public int compareTo(Candidate other) {
    int byScore = Double.compare(other.score, score);
    return byScore != 0 ? byScore : Integer.compare(document, other.document);
  }
}
