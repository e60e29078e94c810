package fr.healthdatahub.challenges.scoring;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one evaluator found of one submission against one truth; never changed. */
@Entity
@Table(schema = "challenges", name = "evaluation")
class Evaluation {
  @Id private String id;

  @Column(name = "submission_id")
  private String submissionId;

  @Column(name = "evaluator_version")
  private int evaluatorVersion;

  @Column(name = "truth_version")
  private int truthVersion;

  @Column(name = "evaluated_at")
  private Instant evaluatedAt;

  @ElementCollection
  @CollectionTable(
      schema = "challenges",
      name = "evaluation_score",
      joinColumns = @JoinColumn(name = "evaluation_id"))
  private List<EvaluationScore> scores = new ArrayList<>();

  protected Evaluation() {}

  Evaluation(
      String submissionId, int evaluatorVersion, int truthVersion, Scores found, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.submissionId = submissionId;
    this.evaluatorVersion = evaluatorVersion;
    this.truthVersion = truthVersion;
    this.evaluatedAt = now;
    found.scores().forEach(score -> scores.add(new EvaluationScore(score)));
  }

  Scores scores() {
    return new Scores(
        scores.stream()
            .map(score -> new Scores.Score(score.split, score.metric, score.value))
            .toList());
  }

  /** One row of {@code evaluation_score}. */
  @Embeddable
  static class EvaluationScore {
    @Enumerated(EnumType.STRING)
    Split split;

    String metric;

    @Column(name = "score")
    double value;

    protected EvaluationScore() {}

    EvaluationScore(Scores.Score score) {
      this.split = score.split();
      this.metric = score.metric();
      this.value = score.value();
    }
  }
}
