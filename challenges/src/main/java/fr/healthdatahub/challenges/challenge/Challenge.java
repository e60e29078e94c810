package fr.healthdatahub.challenges.challenge;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A published challenge. Its truth and its evaluator carry versions; scores belong to a pair. */
@Entity
@Table(schema = "challenges", name = "challenge")
class Challenge {
  @Id private String id;
  private String slug;

  @Embedded
  @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  private Bilingual title;

  @Embedded
  @AttributeOverride(name = "fr", column = @Column(name = "summary_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
  private Bilingual summary;

  @Embedded
  @AttributeOverride(name = "fr", column = @Column(name = "overview_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "overview_en"))
  private Bilingual overview;

  @Embedded
  @AttributeOverride(name = "fr", column = @Column(name = "rules_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "rules_en"))
  private Bilingual rules;

  @Embedded
  @AttributeOverride(name = "fr", column = @Column(name = "evaluation_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "evaluation_en"))
  private Bilingual evaluation;

  @Embedded
  @AttributeOverride(name = "fr", column = @Column(name = "data_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "data_en"))
  private Bilingual data;

  private String source;
  private String licence;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "time_zone")
  private String timeZone;

  private String metrics;

  @Column(name = "id_column")
  private String idColumn;

  @Column(name = "prediction_column")
  private String predictionColumn;

  @Column(name = "lowest_prediction")
  private Double lowestPrediction;

  @Column(name = "highest_prediction")
  private Double highestPrediction;

  @Column(name = "truth_label")
  private String truthLabel;

  @Column(name = "truth_time")
  private String truthTime;

  @Column(name = "truth_event")
  private String truthEvent;

  @Column(name = "daily_quota")
  private int dailyQuota;

  @Column(name = "max_bytes")
  private long maxBytes;

  @Column(name = "truth_version")
  private int truthVersion;

  @Column(name = "evaluator_version")
  private int evaluatorVersion;

  @Column(name = "cases_digest")
  private String casesDigest;

  @Column(name = "split_hash")
  private String splitHash;

  @Column(name = "hidden_rows")
  private int hiddenRows;

  @Column(name = "public_rows")
  private int publicRows;

  @Column(name = "board_version")
  private long boardVersion;

  @Column(name = "published_at")
  private Instant publishedAt;

  protected Challenge() {}

  Challenge(ChallengeBundle bundle, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.slug = bundle.slug();
    this.title = bundle.title();
    this.summary = bundle.summary();
    this.overview = bundle.overview();
    this.rules = bundle.rules();
    this.evaluation = bundle.evaluation();
    this.data = bundle.data();
    this.source = bundle.source();
    this.licence = bundle.licence();
    this.opensAt = bundle.opensAt();
    this.closesAt = bundle.closesAt();
    this.timeZone = bundle.timeZone().getId();
    this.metrics = String.join(",", bundle.metrics());
    this.idColumn = bundle.idColumn();
    this.predictionColumn = bundle.predictionColumn();
    this.lowestPrediction = bundle.lowestPrediction();
    this.highestPrediction = bundle.highestPrediction();
    this.truthLabel = bundle.truthColumns().label();
    this.truthTime = bundle.truthColumns().time();
    this.truthEvent = bundle.truthColumns().event();
    this.dailyQuota = bundle.dailyQuota();
    this.maxBytes = bundle.maxBytes();
    this.splitHash = bundle.splitHash();
    this.truthVersion = 1;
    this.evaluatorVersion = 1;
    this.publishedAt = now;
  }

  /** Records the public list of cases, and how many of them the public score counts. */
  void holdCases(String digest, int rows, int publicOnes) {
    this.casesDigest = digest;
    this.hiddenRows = rows;
    this.publicRows = publicOnes;
  }

  String id() {
    return id;
  }

  ChallengeView view(List<PublishedFile> files) {
    return new ChallengeView(
        id,
        slug,
        title,
        summary,
        overview,
        rules,
        evaluation,
        data,
        source,
        licence,
        opensAt,
        closesAt,
        ZoneId.of(timeZone),
        List.of(metrics.split(",")),
        idColumn,
        predictionColumn,
        lowestPrediction,
        highestPrediction,
        new TruthColumns(truthLabel, truthTime, truthEvent),
        dailyQuota,
        maxBytes,
        truthVersion,
        evaluatorVersion,
        casesDigest,
        splitHash,
        hiddenRows,
        publicRows,
        boardVersion,
        files);
  }
}
