package fr.healthdatahub.challenges.leaderboard;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The scored submissions of challenges. Their scores never change, so only those of new ones are
 * read: a score that enters a long board costs a list of ids, not the whole board.
 */
@ApplicationScoped
class ScoredSubmissions {
  /** More new ones than this are read together with all others. */
  private static final int FEW = 200;

  @Inject BoardRepository boards;
  private final ConcurrentMap<String, Map<String, ScoredSubmission>> known =
      new ConcurrentHashMap<>();

  /** All of a challenge, by its present evaluator and truth, as the present transaction sees it. */
  List<ScoredSubmission> of(ChallengeView challenge) {
    String key =
        challenge.id() + ' ' + challenge.evaluatorVersion() + ' ' + challenge.truthVersion();
    Map<String, ScoredSubmission> all = known.computeIfAbsent(key, none -> new HashMap<>());
    synchronized (all) {
      refresh(all, challenge);
      return new ArrayList<>(all.values());
    }
  }

  private void refresh(Map<String, ScoredSubmission> all, ChallengeView challenge) {
    int evaluator = challenge.evaluatorVersion();
    int truth = challenge.truthVersion();
    Set<String> present = new HashSet<>(boards.scored(challenge.id(), evaluator, truth));
    Set<String> missing = new HashSet<>(present);
    missing.removeAll(all.keySet());
    all.keySet().retainAll(present);
    if (missing.size() > FEW) {
      add(all, boards.scores(challenge.id(), evaluator, truth));
    } else if (!missing.isEmpty()) {
      add(all, boards.scores(missing, evaluator, truth));
    }
  }

  private static void add(Map<String, ScoredSubmission> all, List<Object[]> rows) {
    ScoredSubmission current = null;
    for (Object[] row : rows) {
      if (current == null || !current.id().equals(row[0])) {
        current = new ScoredSubmission(row);
        all.put(current.id(), current);
      }
      current.add(row);
    }
  }
}
