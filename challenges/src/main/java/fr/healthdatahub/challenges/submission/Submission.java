package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.challenge.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One file of predictions that was accepted, by a participant or as an organiser's baseline. */
@Entity
@Table(schema = "challenges", name = "submission")
class Submission {
  @Id private String id;

  @Column(name = "challenge_id")
  private String challengeId;

  @Column(name = "person_id")
  private String personId;

  @Embedded
  @AttributeOverride(name = "fr", column = @Column(name = "baseline_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "baseline_en"))
  private Bilingual baseline;

  @Column(name = "file_name")
  private String fileName;

  private String sha256;
  private long bytes;

  @Column(name = "rows_read")
  private int rows;

  @Enumerated(EnumType.STRING)
  private SubmissionStatus status;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "quota_day")
  private LocalDate quotaDay;

  @Column(name = "scored_at")
  private Instant scoredAt;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "failure_code")
  private String failureCode;

  @Column(name = "failure_detail")
  private String failureDetail;

  private int attempts;

  protected Submission() {}

  Submission(
      String challengeId,
      Submitter submitter,
      SubmittedFile file,
      LocalDate quotaDay,
      Instant submittedAt) {
    this.id = UUID.randomUUID().toString();
    this.challengeId = challengeId;
    this.personId = submitter.personId();
    this.baseline = submitter.baseline();
    this.idempotencyKey = submitter.idempotencyKey();
    this.fileName = file.name();
    this.sha256 = file.sha256();
    this.bytes = file.bytes();
    this.rows = file.rows();
    this.quotaDay = quotaDay;
    this.submittedAt = submittedAt;
    this.status = SubmissionStatus.QUEUED;
  }

  String id() {
    return id;
  }

  String sha256() {
    return sha256;
  }

  String challengeId() {
    return challengeId;
  }

  String personId() {
    return personId;
  }

  LocalDate quotaDay() {
    return quotaDay;
  }

  SubmissionStatus status() {
    return status;
  }

  void startScoring() {
    status = SubmissionStatus.SCORING;
    attempts++;
  }

  void scored(Instant now) {
    status = SubmissionStatus.SCORED;
    scoredAt = now;
    failureCode = null;
    failureDetail = null;
  }

  void fail(String code, String detail) {
    status = SubmissionStatus.FAILED;
    failureCode = code;
    failureDetail = detail;
  }

  /** Puts a failed submission back in the queue; its quota stays given back. */
  void queueAgain() {
    status = SubmissionStatus.QUEUED;
    quotaDay = null;
  }

  SubmissionView view() {
    return new SubmissionView(
        id,
        challengeId,
        personId,
        personId == null ? baseline : null,
        fileName,
        sha256,
        bytes,
        rows,
        status,
        submittedAt,
        scoredAt,
        failureCode,
        failureDetail,
        attempts);
  }
}
