package fr.healthdatahub.affiliation.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Keeps the best admitted experts. Lucene skips those whose bound is below the last of them; of the
 * others the exact score is computed.
 */
final class BestCandidates implements Collector {
  /** Bounds are sums of floats. */
  private static final double ROUNDING = 1 + 1e-5;

  private final DemandQuery query;
  private final int top;
  private final Admission admission;
  private final PriorityQueue<Candidate> best = new PriorityQueue<>(Comparator.reverseOrder());
  private final List<MatchResult.Refused> refused = new ArrayList<>();
  private long visited;

  BestCandidates(DemandQuery query, int top, Admission admission) {
    this.query = query;
    this.top = top;
    this.admission = admission;
  }

  List<Candidate> best() {
    return best.stream().sorted().toList();
  }

  /** Experts that were refused, and stand as high as the last of the best. */
  List<MatchResult.Refused> refused() {
    double last = threshold();
    return refused.stream().filter(one -> one.candidate().score() >= last).sorted().toList();
  }

  /** How many exact scores were computed. */
  long visited() {
    return visited;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    ExactScores exact = new ExactScores(query, leaf);
    return new LeafCollector() {
      private Scorable bound;

      @Override
      public void setScorer(Scorable scorer) throws IOException {
        bound = scorer;
        tell();
      }

      @Override
      public void collect(int document) throws IOException {
        if (bound.score() * ROUNDING < threshold()) {
          return;
        }
        visited++;
        if (offer(exact.of(document))) {
          tell();
        }
      }

      private void tell() throws IOException {
        double last = threshold();
        if (last > 0) {
          bound.setMinCompetitiveScore((float) (last / ROUNDING));
        }
      }
    };
  }

  /** Takes an expert when it is among the best so far, and admitted; says whether it was taken. */
  boolean offer(Candidate candidate) throws IOException {
    if (best.size() == top && best.peek().compareTo(candidate) < 0) {
      return false;
    }
    List<Exclusion> reasons = admission.against(candidate.source());
    if (!reasons.isEmpty()) {
      refused.add(new MatchResult.Refused(candidate, reasons));
      return false;
    }
    best.add(candidate);
    if (best.size() > top) {
      best.poll();
    }
    return true;
  }

  private double threshold() {
    return best.size() < top ? 0 : best.peek().score();
  }
}
