package fr.healthdatahub.challenges.leaderboard;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.leaderboard.Ranking.TieRule;
import fr.healthdatahub.challenges.metric.Direction;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.challenges.scoring.Split;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** Leaderboards, computed once for each version of a challenge's scores. */
@ApplicationScoped
@Transactional
public class Leaderboards {
  /** How many of a person's submissions, by public score, count on the private board. */
  private static final int SELECTED = 2;

  @Inject ScoredSubmissions submissions;
  @Inject Challenges challenges;
  private final ConcurrentMap<String, Leaderboard> known = new ConcurrentHashMap<>();

  /**
   * The board of a challenge. On the private split each person's two best public submissions count.
   */
  public Leaderboard of(ChallengeView challenge, Split split) {
    long version = challenges.boardVersion(challenge.slug());
    return known.compute(
        challenge.id() + split,
        (key, board) ->
            board != null && board.version() >= version
                ? board
                : compute(challenge, split, version));
  }

  private Leaderboard compute(ChallengeView challenge, Split split, long version) {
    List<ScoredSubmission> all = submissions.of(challenge);
    Direction direction = Metrics.of(challenge.primaryMetric()).direction();
    List<ScoredSubmission> counted =
        split == Split.PUBLIC ? all : selected(all, challenge.primaryMetric(), direction);
    Map<String, ScoredSubmission> bySubmission =
        all.stream().collect(Collectors.toMap(ScoredSubmission::id, scored -> scored));
    Map<String, Long> entries =
        all.stream()
            .collect(Collectors.groupingBy(ScoredSubmission::participant, Collectors.counting()));
    List<LeaderboardEntry> rows =
        Ranking.rank(
                counted.stream().map(scored -> scored.candidate(challenge, split)).toList(),
                direction,
                TieRule.SHARED)
            .stream()
            .map(
                row -> {
                  ScoredSubmission best = bySubmission.get(row.best().submission());
                  return new LeaderboardEntry(
                      row.rank(),
                      best.person(),
                      best.baseline(),
                      best.id(),
                      challenge.metrics().stream().map(id -> best.score(split, id)).toList(),
                      entries.get(best.participant()).intValue(),
                      row.lastSubmittedAt());
                })
            .toList();
    Instant updatedAt =
        all.stream().map(ScoredSubmission::submittedAt).max(Comparator.naturalOrder()).orElse(null);
    return new Leaderboard(challenge.id(), split, version, rows, updatedAt);
  }

  private static List<ScoredSubmission> selected(
      List<ScoredSubmission> all, String metric, Direction direction) {
    Comparator<ScoredSubmission> worstFirst =
        Comparator.comparingDouble(scored -> scored.score(Split.PUBLIC, metric));
    Comparator<ScoredSubmission> bestFirst =
        (direction == Direction.HIGHER_IS_BETTER ? worstFirst.reversed() : worstFirst)
            .thenComparing(ScoredSubmission::submittedAt);
    return all.stream()
        .collect(Collectors.groupingBy(ScoredSubmission::participant))
        .values()
        .stream()
        .flatMap(own -> own.stream().sorted(bestFirst).limit(SELECTED))
        .toList();
  }
}
