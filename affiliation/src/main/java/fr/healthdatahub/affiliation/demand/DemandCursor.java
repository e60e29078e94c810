package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/** A place in a list of demands that new ones do not move. */
record DemandCursor(Instant createdAt, String id) {
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,36}");

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
      Instant createdAt = Instant.parse(plain.substring(0, bar));
      String id = plain.substring(bar + 1);
      if (createdAt.isBefore(FIRST) || createdAt.isAfter(LAST) || !ID.matcher(id).matches()) {
        throw refused();
      }
      return new DemandCursor(createdAt, id);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused();
    }
  }

  private static AffiliationProblem refused() {
    return AffiliationProblem.invalid("cursor", "invalid-cursor");
  }
}
