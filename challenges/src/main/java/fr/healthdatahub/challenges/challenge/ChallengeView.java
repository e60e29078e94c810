package fr.healthdatahub.challenges.challenge;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A challenge as anyone may read it. Nothing here tells a hidden label or to which split a case
 * belongs.
 *
 * @param metrics ids of the metrics, the first one ranks
 * @param lowestPrediction least prediction accepted, or null when there is none
 * @param highestPrediction greatest prediction accepted, or null when there is none
 * @param maxBytes size limit of one submission
 * @param casesDigest SHA-256 of the list of case ids that a submission must hold
 * @param splitHash published hash of the assignment of cases to public and private
 * @param boardVersion grows each time a score enters the leaderboard
 */
public record ChallengeView(
    String id,
    String slug,
    Bilingual title,
    Bilingual summary,
    Bilingual overview,
    Bilingual rules,
    Bilingual evaluation,
    Bilingual data,
    String source,
    String licence,
    Instant opensAt,
    Instant closesAt,
    ZoneId timeZone,
    List<String> metrics,
    String idColumn,
    String predictionColumn,
    Double lowestPrediction,
    Double highestPrediction,
    TruthColumns truthColumns,
    int dailyQuota,
    long maxBytes,
    int truthVersion,
    int evaluatorVersion,
    String casesDigest,
    String splitHash,
    int hiddenRows,
    int publicRows,
    long boardVersion,
    List<PublishedFile> files) {

  public ChallengeStatus statusAt(Instant now) {
    if (now.isBefore(opensAt)) {
      return ChallengeStatus.UPCOMING;
    }
    return now.isBefore(closesAt) ? ChallengeStatus.OPEN : ChallengeStatus.CLOSED;
  }

  public String primaryMetric() {
    return metrics.get(0);
  }

  public int privateRows() {
    return hiddenRows - publicRows;
  }
}
