package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.predictions.Predictions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Predictions that were read when they were handed in and get their score a moment later, so that
 * their file is not read again. They may be missing at any time: the file on the disk counts.
 */
@ApplicationScoped
class RecentPredictions {
  private static final long MOST_VALUES = 4_000_000;

  private final Map<String, Predictions> recent = new LinkedHashMap<>();
  private long values;

  synchronized void keep(String challengeId, String sha256, Predictions predictions) {
    take(challengeId, sha256);
    recent.put(challengeId + sha256, predictions);
    values += predictions.rows();
    Iterator<Predictions> eldest = recent.values().iterator();
    while (values > MOST_VALUES) {
      values -= eldest.next().rows();
      eldest.remove();
    }
  }

  /** Hands the predictions over, once; null when they are not here. */
  synchronized Predictions take(String challengeId, String sha256) {
    Predictions known = recent.remove(challengeId + sha256);
    if (known != null) {
      values -= known.rows();
    }
    return known;
  }
}
