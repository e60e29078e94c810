package fr.healthdatahub.challenges.challenge;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All that an organiser hands over to publish a challenge.
 *
 * @param truthColumns columns of the truth file that hold labels: one label, or a time and an event
 * @param content opens any file of the bundle by name
 */
public record ChallengeBundle(
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
    int dailyQuota,
    long maxBytes,
    String splitHash,
    TruthColumns truthColumns,
    String truthFile,
    List<File> files,
    Content content) {

  /** One file for participants. */
  public record File(String name, String kind, Bilingual description) {}

  /** Opens the files of a bundle. */
  @FunctionalInterface
  public interface Content {
    InputStream open(String name) throws IOException;
  }
}
