package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.random.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Pseudonyms of 17 characters: SYN and a number of 14 characters of base 36. The number is a
 * one-to-one scramble of the person's index, so no two people share one.
 */
final class Pseudonyms {
  private static final byte[] PREFIX = "SYN".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGITS = 14;

  private final long claims;
  private final long persons;
  private final Bytes buffer = new Bytes(PREFIX.length + DIGITS);

  Pseudonyms(long seed) {
    claims = Seeds.mix(seed, 0, Seeds.stream("pseudonyms of claims"));
    persons = Seeds.mix(seed, 0, Seeds.stream("pseudonyms of persons"));
  }

  /** BEN_NIR_PSA; a person may have a first (0) and a second (1). */
  byte[] ofClaims(long person, int order) {
    return encode(Seeds.mix(claims + 2 * person + order));
  }

  /** BEN_NIR_ANO and BEN_IDT_ANO. */
  byte[] ofPerson(long person) {
    return encode(Seeds.mix(persons + person));
  }

  private byte[] encode(long number) {
    buffer.clear();
    buffer.put(PREFIX);
    buffer.putBase36(number, DIGITS);
    return Arrays.copyOf(buffer.array(), buffer.size());
  }
}
