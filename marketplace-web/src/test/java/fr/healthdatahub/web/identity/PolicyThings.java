package fr.healthdatahub.web.identity;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.Map;
import java.util.UUID;

/** Things that the walk through the policy asks for. */
final class PolicyThings {
  /** Bodies of JSON by operation; what the policy lets pass leaves nothing behind. */
  static final Map<String, String> BODIES =
      Map.of(
          "createToken", "{\"name\":\"walk\",\"scopes\":[\"account\"],\"expiresInDays\":1}",
          "previewSample", "{\"sample\":\"snds\",\"size\":0}",
          "generateSample", "{\"sample\":\"snds\",\"size\":0}",
          "joinRegistry", "{\"profile\":{\"name\":\"\",\"discipline\":\"LAW\"},\"consents\":[]}",
          "changeMyProfile", "{\"name\":\"\",\"discipline\":\"LAW\"}",
          "agreeTo", "{\"purposes\":[]}",
          "pauseMatching", "{\"paused\":true}",
          "addEvidence", "{\"items\":[{\"kind\":\"INTEREST\"}]}");

  private PolicyThings() {}

  /** A generation of somebody's that has no files; its id. */
  static String failedGeneration(String personId) {
    String id = UUID.randomUUID().toString();
    SharedPortal.postgresDatabase()
        .update(
            "insert into samples.generation (id, person_id, sample, size_asked, from_year, to_year,"
                + " seed, format, habits, status, created_at, progress, rows_written, bytes_written,"
                + " failure_code) values (?, ?, 'snds', 1, 2022, 2022, 1, 'csv', '', 'FAILED', now(),"
                + " 0, 0, 0, 'generation-failed')",
            id,
            personId);
    return id;
  }

  /** A token that worked once and no longer does, because of an instant that is past. */
  static String ended(TestPerson person, String column) {
    JsonNode token = person.token(TestPerson.ALL_SCOPES);
    SharedPortal.postgresDatabase()
        .update(
            "update accounts.token set " + column + " = now() - interval '1 second' where id = ?",
            token.get("id").asText());
    return token.get("secret").asText();
  }
}
