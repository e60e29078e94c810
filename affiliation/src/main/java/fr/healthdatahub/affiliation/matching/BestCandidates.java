package fr.healthdatahub.affiliation.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best admitted experts of those whose exact scores are computed. */
final class BestCandidates {
  private final int top;
  private final Admission admission;
  private final PriorityQueue<Candidate> best = new PriorityQueue<>(Comparator.reverseOrder());
  private final List<MatchResult.Refused> refused = new ArrayList<>();
  private long visited;

  BestCandidates(int top, Admission admission) {
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

  /** The score that an expert must have; 0 while there is room. */
  double threshold() {
    return best.size() < top ? 0 : best.peek().score();
  }

  /** Computes an expert's score, and keeps who is among the best so far, and admitted. */
  void score(ExactScores exact, int document) throws IOException {
    visited++;
    Candidate candidate = exact.of(document);
    if (best.size() == top && best.peek().compareTo(candidate) < 0) {
      return;
    }
    List<Exclusion> reasons = admission.against(candidate.source());
    if (!reasons.isEmpty()) {
      refused.add(new MatchResult.Refused(candidate, reasons));
      return;
    }
    best.add(candidate);
    if (best.size() > top) {
      best.poll();
    }
  }
}
