package fr.healthdatahub.affiliation.matching;

import java.io.IOException;
import java.util.List;

/** What a search found; reasons are computed when they are asked for, one expert at a time. */
public final class MatchResult {
  record Refused(Candidate candidate, List<Exclusion> reasons) implements Comparable<Refused> {
    @Override
    public int compareTo(Refused other) {
      return candidate.compareTo(other.candidate);
    }
  }

  private final MatchIndex index;
  private final DemandQuery query;
  private final List<Candidate> best;
  private final List<Refused> refused;
  private final long visited;

  MatchResult(
      MatchIndex index,
      DemandQuery query,
      List<Candidate> best,
      List<Refused> refused,
      long visited) {
    this.index = index;
    this.query = query;
    this.best = best;
    this.refused = refused;
    this.visited = visited;
  }

  /** The share of the text score in each score; what is left is the taxonomy's. */
  public double textShare() {
    return query.textShare();
  }

  /** How many experts were found. */
  public int size() {
    return best.size();
  }

  /** The expert of a rank, from 0. */
  public Match match(int rank) throws IOException {
    return index.explained(query, best.get(rank));
  }

  /** How many experts would be among the found, were they not filtered out. */
  public int refusedSize() {
    return refused.size();
  }

  /** One who was filtered out, the best first. */
  public Match refused(int rank) throws IOException {
    return index.explained(query, refused.get(rank).candidate());
  }

  /** Why. */
  public List<Exclusion> reasons(int rank) {
    return refused.get(rank).reasons();
  }

  /** How many exact scores were computed: the work that bounds did not save. */
  public long visited() {
    return visited;
  }
}
