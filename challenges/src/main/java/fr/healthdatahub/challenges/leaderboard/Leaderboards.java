package fr.healthdatahub.challenges.leaderboard;

import fr.healthdatahub.challenges.challenge.Bilingual;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.leaderboard.Ranking.Candidate;
import fr.healthdatahub.challenges.leaderboard.Ranking.TieRule;
import fr.healthdatahub.challenges.metric.Direction;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.challenges.scoring.Split;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  @Inject BoardRepository boards;
  @Inject Challenges challenges;
  private final ConcurrentMap<String, Leaderboard> known = new ConcurrentHashMap<>();

  /**
   * The board of a challenge. On the private split each person's two best public submissions count.
   */
  public Leaderboard of(ChallengeView challenge, Split split) {
    long version = challenges.boardVersion(challenge.id());
    String key = challenge.id() + split;
    Leaderboard board = known.get(key);
    if (board == null || board.version() != version) {
      board = compute(challenge, split, version);
      known.put(key, board);
    }
    return board;
  }

  private Leaderboard compute(ChallengeView challenge, Split split, long version) {
    List<Scored> all = read(challenge);
    Direction direction = Metrics.of(challenge.primaryMetric()).direction();
    List<Scored> counted =
        split == Split.PUBLIC ? all : selected(all, challenge.primaryMetric(), direction);
    Map<String, Scored> bySubmission =
        all.stream().collect(Collectors.toMap(Scored::submission, scored -> scored));
    Map<String, Long> entries =
        all.stream().collect(Collectors.groupingBy(Scored::participant, Collectors.counting()));
    List<LeaderboardEntry> rows =
        Ranking.rank(
                counted.stream()
                    .map(scored -> scored.candidate(split, challenge.primaryMetric()))
                    .toList(),
                direction,
                TieRule.SHARED)
            .stream()
            .map(
                row -> {
                  Scored best = bySubmission.get(row.best().submission());
                  return new LeaderboardEntry(
                      row.rank(),
                      best.person,
                      best.baseline,
                      best.submission,
                      challenge.metrics().stream().map(id -> best.score(split, id)).toList(),
                      entries.get(best.participant()).intValue(),
                      row.lastSubmittedAt());
                })
            .toList();
    Instant updatedAt =
        all.stream().map(Scored::submittedAt).max(Comparator.naturalOrder()).orElse(null);
    return new Leaderboard(challenge.id(), split, version, rows, updatedAt);
  }

  private static List<Scored> selected(List<Scored> all, String metric, Direction direction) {
    Comparator<Scored> worstFirst =
        Comparator.comparingDouble(scored -> scored.score(Split.PUBLIC, metric));
    Comparator<Scored> bestFirst =
        (direction == Direction.HIGHER_IS_BETTER ? worstFirst.reversed() : worstFirst)
            .thenComparing(Scored::submittedAt);
    return all.stream().collect(Collectors.groupingBy(Scored::participant)).values().stream()
        .flatMap(own -> own.stream().sorted(bestFirst).limit(SELECTED))
        .toList();
  }

  private List<Scored> read(ChallengeView challenge) {
    List<Scored> all = new ArrayList<>();
    Scored current = null;
    for (Object[] row :
        boards.scores(challenge.id(), challenge.evaluatorVersion(), challenge.truthVersion())) {
      if (current == null || !current.submission.equals(row[0])) {
        current = new Scored(row);
        all.add(current);
      }
      current.scores.put(row[5] + " " + row[6], ((Number) row[7]).doubleValue());
    }
    return all;
  }

  /** One submission with all its scores. */
  private static final class Scored {
    private final String submission;
    private final String person;
    private final Bilingual baseline;
    private final Instant submittedAt;
    private final Map<String, Double> scores = new HashMap<>();

    Scored(Object[] row) {
      submission = (String) row[0];
      person = (String) row[1];
      baseline = person == null ? new Bilingual((String) row[2], (String) row[3]) : null;
      submittedAt = instant(row[4]);
    }

    String submission() {
      return submission;
    }

    Instant submittedAt() {
      return submittedAt;
    }

    String participant() {
      return person != null ? person : baseline.en();
    }

    double score(Split split, String metric) {
      return scores.get(split + " " + metric);
    }

    Candidate candidate(Split split, String metric) {
      return new Candidate(
          participant(), submission, submittedAt, score(split, metric), person == null);
    }

    /** Drivers differ in how they hand over a time with a zone. */
    private static Instant instant(Object value) {
      return value instanceof OffsetDateTime time
          ? time.toInstant()
          : ((Timestamp) value).toInstant();
    }
  }
}
