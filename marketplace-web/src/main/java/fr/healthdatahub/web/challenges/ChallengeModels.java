package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.PublishedFile;
import fr.healthdatahub.challenges.challenge.Standing;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.openapi.model.Challenge;
import fr.healthdatahub.openapi.model.ChallengeDetails;
import fr.healthdatahub.openapi.model.ChallengeStatus;
import fr.healthdatahub.openapi.model.DataFile;
import fr.healthdatahub.openapi.model.Direction;
import fr.healthdatahub.openapi.model.Metric;
import fr.healthdatahub.openapi.model.Quota;
import fr.healthdatahub.web.problem.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Challenges in the contract's words. */
final class ChallengeModels {
  private ChallengeModels() {}

  static Challenge summary(ChallengeView view, long participants, Locale locale) {
    String language = locale.getLanguage();
    return new Challenge()
        .slug(view.slug())
        .title(view.title().in(language))
        .summary(view.summary().in(language))
        .status(status(view))
        .opensAt(utc(view.opensAt()))
        .closesAt(utc(view.closesAt()))
        .timeZone(view.timeZone().getId())
        .metrics(metrics(view, locale))
        .participants(participants);
  }

  static ChallengeDetails details(
      ChallengeView view, long participants, Standing standing, Locale locale) {
    String language = locale.getLanguage();
    return new ChallengeDetails()
        .slug(view.slug())
        .title(view.title().in(language))
        .summary(view.summary().in(language))
        .status(status(view))
        .opensAt(utc(view.opensAt()))
        .closesAt(utc(view.closesAt()))
        .timeZone(view.timeZone().getId())
        .metrics(metrics(view, locale))
        .participants(participants)
        .overview(view.overview().in(language))
        .rules(view.rules().in(language))
        .evaluation(view.evaluation().in(language))
        .dataDescription(view.data().in(language))
        .idColumn(view.idColumn())
        .predictionColumn(view.predictionColumn())
        .lowestPrediction(view.lowestPrediction())
        .highestPrediction(view.highestPrediction())
        .hiddenRows(view.hiddenRows())
        .publicRows(view.publicRows())
        .privateRows(view.privateRows())
        .dailyQuota(view.dailyQuota())
        .maxBytes(view.maxBytes())
        .splitHash(view.splitHash())
        .licence(view.licence())
        .source(view.source())
        .rulesAcceptedAt(standing.rulesAccepted() ? utc(standing.rulesAcceptedAt()) : null)
        .organiser(standing.organiser() ? Boolean.TRUE : null);
  }

  static DataFile file(ChallengeView challenge, PublishedFile file, Locale locale) {
    return new DataFile()
        .name(file.name())
        .kind(file.kind())
        .description(file.description().in(locale.getLanguage()))
        .bytes(file.bytes())
        .sha256(file.sha256())
        .url("/api/v1/challenges/" + challenge.slug() + "/data/" + file.name());
  }

  static List<Metric> metrics(ChallengeView view, Locale locale) {
    return view.metrics().stream().map(id -> metric(view, id, locale)).toList();
  }

  static Metric metric(ChallengeView view, String id, Locale locale) {
    return new Metric()
        .id(id)
        .name(Words.of("metric." + id, locale))
        .direction(direction(id))
        .primary(id.equals(view.primaryMetric()));
  }

  static Direction direction(String metric) {
    return Direction.valueOf(Metrics.of(metric).direction().name());
  }

  static Quota quota(fr.healthdatahub.challenges.submission.Quota quota) {
    return new Quota()
        .limit(quota.limit())
        .used(quota.used())
        .left(quota.left())
        .resetsAt(utc(quota.resetsAt()))
        .timeZone(quota.timeZone().getId());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static ChallengeStatus status(ChallengeView view) {
    return ChallengeStatus.valueOf(view.statusAt(Instant.now()).name());
  }
}
