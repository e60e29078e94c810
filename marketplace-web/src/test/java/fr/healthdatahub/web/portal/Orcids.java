package fr.healthdatahub.web.portal;

import fr.healthdatahub.affiliation.identifier.Orcid;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** ORCID iDs that nobody else of a shared portal has. */
public final class Orcids {
  private Orcids() {}

  /** Another one each time. */
  public static String fresh() {
    String digits = "%015d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L));
    return "0123456789X"
        .chars()
        .mapToObj(check -> Orcid.parse(digits + (char) check))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
