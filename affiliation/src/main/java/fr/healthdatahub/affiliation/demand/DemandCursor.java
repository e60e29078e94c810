package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in a list of demands that new ones do not move. */
record DemandCursor(Instant createdAt, String id) {
  static DemandCursor after(Demand last) {
    return new DemandCursor(last.createdAt(), last.id());
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((createdAt + "|" + id).getBytes(StandardCharsets.UTF_8));
  }

  /** Null for null; {@code invalid-cursor} for what this Hub did not make. */
  static DemandCursor parse(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int bar = plain.indexOf('|');
      if (bar < 0) {
        throw refused();
      }
      return new DemandCursor(Instant.parse(plain.substring(0, bar)), plain.substring(bar + 1));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused();
    }
  }

  private static AffiliationProblem refused() {
    return AffiliationProblem.invalid("cursor", "invalid-cursor");
  }
}
