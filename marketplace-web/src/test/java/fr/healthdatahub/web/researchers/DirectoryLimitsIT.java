package fr.healthdatahub.web.researchers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.web.portal.AffiliationRows;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody copies the directory. */
class DirectoryLimitsIT {
  private final RawHttp visitor = RawHttp.to(SharedPortal.onPostgres()).from("127.0.0.63");
  private final Database database = SharedPortal.postgresDatabase();

  @Test
  @DisplayName("S27 a visitor gets 50 researchers at once, 1,000 in ten minutes, and then words")
  void aVisitorReadsNoMoreThanAPersonWould() throws Exception {
    String skill = "copying " + UUID.randomUUID();
    AffiliationRows rows = new AffiliationRows(database);
    String last = "";
    for (int i = 0; i < 51; i++) {
      last = rows.researcher(UUID.randomUUID().toString(), "Copied", skill, null);
    }
    database.update(
        "update affiliation.consent set purpose = 'DIRECTORY' where researcher_id in"
            + " (select researcher_id from affiliation.researcher_skill where skill = ?)",
        skill);
    database.update("update affiliation.registry set version = version + 1");
    String search = "GET /api/v1/researchers?limit=200&skill=" + skill.replace(" ", "%20");
    JsonNode first = new ObjectMapper().readTree(visitor.send(search + " HTTP/1.1").body());
    assertEquals(50, first.get("items").size());
    assertEquals(51, first.get("total").asInt());
    assertTrue(first.hasNonNull("nextCursor"));
    int more = 1;
    RawHttp.Answer answer = visitor.send(search + " HTTP/1.1");
    while (answer.status() == 200 && more < 30) {
      more++;
      answer = visitor.send(search + " HTTP/1.1");
    }
    assertEquals(20, more, "20 times 50");
    refused(answer, "too-many-searches");
    refused(visitor.send("GET /en/researchers HTTP/1.1"), "much of the directory");
    refused(visitor.send("GET /en/researchers/" + last + " HTTP/1.1"), "much of the directory");
  }

  private static void refused(RawHttp.Answer answer, String words) {
    assertEquals(429, answer.status(), answer::body);
    assertTrue(answer.body().contains(words), answer::body);
    int seconds = Integer.parseInt(answer.header("Retry-After").orElseThrow());
    assertTrue(seconds > 0 && seconds <= 600, "seconds: " + seconds);
  }
}
