package fr.healthdatahub.affiliation.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandCursorTest {
  @Test
  void whatTheHubMadeIsRead() {
    DemandCursor cursor =
        new DemandCursor(Instant.parse("2026-05-04T03:02:01.123456Z"), "0f6d5d0c-8f5e-4a57");
    assertEquals(cursor, DemandCursor.parse(cursor.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59Z|x",
        "-1000000000-01-01T00:00:00Z|x",
        "+294277-01-01T00:00:00Z|x",
        "2026-01-01T00:00:00Z|\0",
        "2026-01-01T00:00:00Z|"
      })
  void whatNoDatabaseHoldsIsRefused(String plain) {
    String forged = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    assertThrows(AffiliationProblem.class, () -> DemandCursor.parse(forged));
  }
}
