package fr.healthdatahub.affiliation.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Finds the experts of a segment whose bounds reach the best so far, many at a time. Lists that
 * cannot make a bound high enough on their own, all together, are looked up only for experts whom
 * the others found (Turtle and Flood's MAXSCORE, by windows of experts). Lucene's own search does
 * the same with bounds of each block of a list, which pays for a few lists; a demand has a hundred.
 */
final class BoundedSearch {
  private static final int WINDOW = 1 << 14;

  /** Bounds are sums of floats. */
  private static final double ROUNDING = 1 + 2e-5;

  private final BestCandidates best;
  private final ExactScores exact;
  private final int experts;
  private final PostingsEnum[] lists;
  private final float[] weights;
  private final double[] below;
  private final float[] sums = new float[WINDOW];
  private final int[] found = new int[WINDOW];
  private final long[] order = new long[WINDOW];

  /**
   * @param clauses those that add least first
   */
  BoundedSearch(
      DemandQuery query, List<Clause> clauses, LeafReaderContext leaf, BestCandidates best)
      throws IOException {
    this.best = best;
    exact = new ExactScores(query, leaf);
    experts = leaf.reader().maxDoc();
    List<PostingsEnum> present = new ArrayList<>();
    weights = new float[clauses.size()];
    below = new double[clauses.size() + 1];
    for (Clause clause : clauses) {
      Terms terms = leaf.reader().terms(clause.field());
      TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (all.seekExact(clause.term())) {
        int i = present.size();
        weights[i] = clause.weight();
        below[i + 1] = below[i] + clause.most();
        present.add(all.postings(null, PostingsEnum.FREQS));
      }
    }
    lists = present.toArray(PostingsEnum[]::new);
  }

  void run() throws IOException {
    for (int start = 0; start < experts; start += WINDOW) {
      int first = 0;
      while (first < lists.length && below[first + 1] < threshold()) {
        first++;
      }
      if (first == lists.length) {
        return;
      }
      window(start, Math.min(experts, start + WINDOW), first);
    }
  }

  /**
   * @param first list that is read as a whole
   */
  private void window(int start, int end, int first) throws IOException {
    Arrays.fill(sums, 0);
    for (int i = first; i < lists.length; i++) {
      PostingsEnum list = lists[i];
      float weight = weights[i];
      int expert = list.docID() < start ? list.advance(start) : list.docID();
      while (expert < end) {
        sums[expert - start] += weight * list.freq();
        expert = list.nextDoc();
      }
    }
    int count = 0;
    double needed = threshold() - below[first];
    for (int i = 0; i < end - start; i++) {
      if (sums[i] > 0 && sums[i] >= needed) {
        found[count++] = i;
      }
    }
    for (int i = first - 1; i >= 0; i--) {
      count = lookUp(i, start, count);
    }
    score(start, count);
  }

  /** Adds a list to those who were found; keeps those who may still reach the best. */
  private int lookUp(int i, int start, int count) throws IOException {
    PostingsEnum list = lists[i];
    double needed = threshold() - below[i];
    int kept = 0;
    for (int at = 0; at < count; at++) {
      int expert = start + found[at];
      int next = list.docID() < expert ? list.advance(expert) : list.docID();
      if (next == expert) {
        sums[found[at]] += weights[i] * list.freq();
      }
      if (sums[found[at]] >= needed) {
        found[kept++] = found[at];
      }
    }
    return kept;
  }

  /** Computes exact scores, those with the highest bounds first, as long as they may matter. */
  private void score(int start, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      order[i] = (long) Float.floatToIntBits(sums[found[i]]) << 32 | found[i];
    }
    Arrays.sort(order, 0, count);
    for (int i = count - 1; i >= 0; i--) {
      int expert = (int) order[i];
      if (sums[expert] < threshold()) {
        return;
      }
      best.score(exact, start + expert);
    }
  }

  /** The bound that is needed; somewhat less, as sums are rounded. */
  private double threshold() {
    return best.threshold() / ROUNDING;
  }
}
