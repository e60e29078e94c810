package fr.healthdatahub.challenges.scoring;

import fr.healthdatahub.challenges.challenge.ChallengeBundle;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.challenge.PublishedFile;
import fr.healthdatahub.challenges.file.FileStore;
import fr.healthdatahub.challenges.file.SealedStore;
import fr.healthdatahub.challenges.metric.Metric;
import fr.healthdatahub.challenges.metric.Truth;
import fr.healthdatahub.challenges.predictions.TruthFile;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Publishes a challenge: checks its truth against its metrics, seals the labels, adds the rows. */
@ApplicationScoped
public class Publication {
  @Inject Challenges challenges;
  @Inject FileStore files;
  @Inject SealedStore sealed;
  @Inject HiddenDataAudit audit;

  /**
   * Publishes a bundle.
   *
   * @throws ChallengesProblem when the name is taken, a metric has no value on a split, or a metric
   *     without a bound is wanted of predictions without one
   * @throws fr.healthdatahub.challenges.predictions.InvalidPredictions when the truth is unreadable
   */
  @Transactional
  public ChallengeView publish(ChallengeBundle bundle) throws IOException {
    if (challenges.exists(bundle.slug())) {
      throw ChallengesProblem.conflict("challenge-exists", bundle.slug());
    }
    byte[] plain = read(bundle, bundle.truthFile());
    TruthFile truth = GroundTruth.parse(plain, bundle.idColumn(), bundle.truthColumns());
    checkMetrics(bundle.metrics(), truth);
    checkRange(bundle);
    String cases = files.store(new ByteArrayInputStream(truth.cases().bytes())).sha256();
    ChallengeView challenge =
        challenges.add(
            bundle, publicFiles(bundle), cases, truth.truth().rows(), truth.publicRows().length);
    audit.labelsRead(challenge.id(), "publish");
    sealed.seal(GroundTruth.entry(challenge.id(), challenge.truthVersion()), plain);
    return challenge;
  }

  private List<PublishedFile> publicFiles(ChallengeBundle bundle) throws IOException {
    List<PublishedFile> published = new ArrayList<>();
    for (ChallengeBundle.File file : bundle.files()) {
      try (InputStream content = bundle.content().open(file.name())) {
        FileStore.Stored stored = files.store(content);
        published.add(
            new PublishedFile(
                file.name(), file.kind(), file.description(), stored.bytes(), stored.sha256()));
      }
    }
    return published;
  }

  private static void checkMetrics(List<String> metrics, TruthFile truth) {
    for (String id : metrics) {
      Metric metric = Evaluator.metric(id);
      for (int[] rows : List.of(truth.publicRows(), truth.privateRows())) {
        Truth part = truth.truth().subset(rows);
        metric
            .undefined(part)
            .ifPresent(
                reason -> {
                  throw ChallengesProblem.invalid("metric-undefined", id, reason);
                });
      }
    }
  }

  /** Predictions of any size would write labels into the digits of such a score. */
  private static void checkRange(ChallengeBundle bundle) {
    boolean bounded =
        bundle.lowestPrediction() != null
            && bundle.highestPrediction() != null
            && Double.isFinite(bundle.highestPrediction() - bundle.lowestPrediction())
            && bundle.lowestPrediction() < bundle.highestPrediction();
    for (String id : bundle.metrics()) {
      if (!bounded && Evaluator.metric(id).unbounded()) {
        throw ChallengesProblem.invalid("prediction-range-missing", id);
      }
    }
  }

  private static byte[] read(ChallengeBundle bundle, String name) throws IOException {
    try (InputStream content = bundle.content().open(name)) {
      return content.readAllBytes();
    }
  }
}
