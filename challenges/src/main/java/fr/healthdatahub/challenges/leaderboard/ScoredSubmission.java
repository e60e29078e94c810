package fr.healthdatahub.challenges.leaderboard;

import fr.healthdatahub.challenges.challenge.Bilingual;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.leaderboard.Ranking.Candidate;
import fr.healthdatahub.challenges.scoring.Split;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** One submission with all its scores, as {@link BoardRepository} reads it. */
final class ScoredSubmission {
  private final String id;
  private final String person;
  private final Bilingual baseline;
  private final Instant submittedAt;
  private final Map<String, Double> scores = new HashMap<>();

  ScoredSubmission(Object[] row) {
    id = (String) row[0];
    person = (String) row[1];
    baseline = person == null ? new Bilingual((String) row[2], (String) row[3]) : null;
    submittedAt = instant(row[4]);
  }

  /** Adds the score of one more row of this submission. */
  void add(Object[] row) {
    scores.put(((String) row[5] + ' ' + row[6]).intern(), ((Number) row[7]).doubleValue());
  }

  String id() {
    return id;
  }

  String person() {
    return person;
  }

  Bilingual baseline() {
    return baseline;
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

  Candidate candidate(ChallengeView challenge, Split split) {
    // A rank tells what it was computed from: no more than the score that is shown.
    String metric = challenge.primaryMetric();
    double shown = split.shown(challenge, metric, score(split, metric));
    return new Candidate(participant(), id, submittedAt, shown, person == null);
  }

  /** Drivers differ in how they hand over a time with a zone. */
  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) value).toInstant();
  }
}
