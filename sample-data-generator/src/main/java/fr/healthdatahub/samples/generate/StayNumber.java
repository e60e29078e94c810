package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.population.Neighbourhood;
import java.nio.charset.StandardCharsets;

/**
 * Numbers of stays: unique within an establishment and a year, made of the place's number among
 * those of the establishment, the person's home in it and the stay's order. They begin with SYN
 * where the column is wide enough.
 */
final class StayNumber {
  private static final byte[] PREFIX = "SYN".getBytes(StandardCharsets.US_ASCII);

  private final int digits;
  private final int most;
  private final boolean prefixed;
  private final Bytes bytes = new Bytes(16);

  /**
   * @param width of the column
   * @param most stays of a person in a year
   */
  StayNumber(int width, int most) {
    prefixed = width >= 7;
    digits = prefixed ? width - PREFIX.length : width;
    this.most = most;
  }

  Bytes of(Patient patient, Stay stay) {
    long local = patient.practices.localRank(stay.establishment());
    bytes.clear();
    if (prefixed) {
      bytes.put(PREFIX);
    }
    bytes.putBase36((local * Neighbourhood.PLACE + patient.home) * most + stay.order(), digits);
    return bytes;
  }
}
