package fr.healthdatahub.challenges.leaderboard;

import fr.healthdatahub.challenges.metric.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who stands where: pure, and computed from the values as they are given. */
public final class Ranking {
  private Ranking() {}

  /** What equal values mean. */
  public enum TieRule {
    /** Equal values share the better rank: 1, 1, 3. */
    SHARED,
    /** Of equal values the earlier submission is better: 1, 2, 3. */
    EARLIER_FIRST
  }

  /**
   * One scored submission.
   *
   * @param participant whose it is; of a baseline, the baseline's own name
   * @param score NaN and infinity are never ranked
   * @param baseline shown in place, but never given a rank
   */
  public record Candidate(
      String participant, String submission, Instant submittedAt, double score, boolean baseline) {}

  /**
   * One row of the board.
   *
   * @param rank from 1; null for a baseline
   * @param best the submission that counts: the best, of equal ones the earliest
   * @param entries how many submissions of the participant were scored
   * @param lastSubmittedAt instant of the last of them
   */
  public record Row(Integer rank, Candidate best, int entries, Instant lastSubmittedAt) {}

  /**
   * Ranks submissions.
   *
   * @param candidates in any order; several of one participant become one row
   * @return best first; baselines stand after participants of the same value
   */
  public static List<Row> rank(
      Collection<Candidate> candidates, Direction direction, TieRule ties) {
    Comparator<Candidate> order = order(direction);
    Map<String, Row> bests = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (Double.isFinite(candidate.score())) {
        String key = (candidate.baseline() ? "baseline " : "person ") + candidate.participant();
        bests.merge(
            key,
            new Row(null, candidate, 1, candidate.submittedAt()),
            (one, other) -> together(one, other, order));
      }
    }
    List<Row> sorted = new ArrayList<>(bests.values());
    sorted.sort(Comparator.comparing(Row::best, order));
    return numbered(sorted, ties);
  }

  /** Better first, then people before baselines, then the earlier; ids make it total. */
  private static Comparator<Candidate> order(Direction direction) {
    Comparator<Candidate> byScore =
        (one, other) ->
            direction.better(one.score(), other.score())
                ? -1
                : direction.better(other.score(), one.score()) ? 1 : 0;
    return byScore
        .thenComparing(Candidate::baseline)
        .thenComparing(Candidate::submittedAt)
        .thenComparing(Candidate::submission);
  }

  private static Row together(Row one, Row other, Comparator<Candidate> order) {
    boolean first = order.compare(one.best(), other.best()) <= 0;
    boolean later = one.lastSubmittedAt().isAfter(other.lastSubmittedAt());
    return new Row(
        null,
        first ? one.best() : other.best(),
        one.entries() + other.entries(),
        later ? one.lastSubmittedAt() : other.lastSubmittedAt());
  }

  private static List<Row> numbered(List<Row> sorted, TieRule ties) {
    List<Row> rows = new ArrayList<>(sorted.size());
    int place = 0;
    int rank = 0;
    double last = Double.NaN;
    for (Row row : sorted) {
      if (row.best().baseline()) {
        rows.add(row);
        continue;
      }
      place++;
      if (ties == TieRule.EARLIER_FIRST || row.best().score() != last) {
        rank = place;
      }
      last = row.best().score();
      rows.add(new Row(rank, row.best(), row.entries(), row.lastSubmittedAt()));
    }
    return List.copyOf(rows);
  }
}
