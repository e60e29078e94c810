package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.file.FileStore;
import fr.healthdatahub.challenges.predictions.CaseIndex;
import fr.healthdatahub.challenges.predictions.Predictions;
import fr.healthdatahub.challenges.predictions.PredictionsFile;
import fr.healthdatahub.challenges.predictions.PredictionsFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The cases that a submission must hold, known without the labels: checking a file never opens the
 * hidden truth.
 */
@ApplicationScoped
public class ExpectedCases {
  @Inject FileStore files;
  private final ConcurrentMap<String, CaseIndex> indexes = new ConcurrentHashMap<>();

  /** Reads a file of predictions for a challenge, in the order of its cases. */
  public Predictions read(ChallengeView challenge, InputStream content) throws IOException {
    PredictionsFormat format =
        new PredictionsFormat(
            challenge.idColumn(),
            challenge.predictionColumn(),
            challenge.lowestPrediction() == null
                ? Double.NEGATIVE_INFINITY
                : challenge.lowestPrediction(),
            challenge.highestPrediction() == null
                ? Double.POSITIVE_INFINITY
                : challenge.highestPrediction(),
            challenge.maxBytes(),
            2L * challenge.hiddenRows());
    return PredictionsFile.read(content, format, index(challenge.casesDigest()));
  }

  private CaseIndex index(String digest) throws IOException {
    CaseIndex known = indexes.get(digest);
    if (known == null) {
      try (InputStream cases = files.open(digest)) {
        known = CaseIndex.read(cases);
      }
      indexes.put(digest, known);
    }
    return known;
  }
}
