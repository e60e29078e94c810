package fr.healthdatahub.challenges.scoring;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.TruthColumns;
import fr.healthdatahub.challenges.file.SealedStore;
import fr.healthdatahub.challenges.predictions.TruthFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The hidden labels of challenges: the only place that opens them. */
@ApplicationScoped
class GroundTruth {
  @Inject SealedStore sealed;
  @Inject HiddenDataAudit audit;
  private final ConcurrentMap<String, TruthFile> opened = new ConcurrentHashMap<>();

  /** Labels of a challenge in the order of its cases, with the split of each. */
  TruthFile of(ChallengeView challenge, String purpose) throws IOException {
    audit.labelsRead(challenge.id(), purpose);
    String name = entry(challenge.id(), challenge.truthVersion());
    TruthFile known = opened.get(name);
    if (known == null) {
      known = parse(sealed.unseal(name), challenge.idColumn(), challenge.truthColumns());
      opened.put(name, known);
    }
    return known;
  }

  static String entry(String challengeId, int truthVersion) {
    return challengeId + "-truth-" + truthVersion;
  }

  static TruthFile parse(byte[] plain, String idColumn, TruthColumns columns) throws IOException {
    return columns.label() != null
        ? TruthFile.labels(new ByteArrayInputStream(plain), idColumn, columns.label())
        : TruthFile.survival(
            new ByteArrayInputStream(plain), idColumn, columns.time(), columns.event());
  }
}
