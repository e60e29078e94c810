package fr.healthdatahub.web.identity;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.web.portal.AffiliationRows;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.Map;
import java.util.UUID;

/** Things that the walk through the policy asks for. */
final class PolicyThings {
  /** Bodies of JSON by operation; what the policy lets pass leaves nothing behind. */
  static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry(
              "createToken", "{\"name\":\"walk\",\"scopes\":[\"account\"],\"expiresInDays\":1}"),
          Map.entry("previewSample", "{\"sample\":\"snds\",\"size\":0}"),
          Map.entry("generateSample", "{\"sample\":\"snds\",\"size\":0}"),
          Map.entry(
              "joinRegistry",
              "{\"profile\":{\"name\":\"\",\"discipline\":\"LAW\"},\"consents\":[]}"),
          Map.entry("changeMyProfile", "{\"name\":\"\",\"discipline\":\"LAW\"}"),
          Map.entry("agreeTo", "{\"purposes\":[]}"),
          Map.entry("pauseMatching", "{\"paused\":true}"),
          Map.entry("addEvidence", "{\"items\":[{\"kind\":\"INTEREST\"}]}"),
          Map.entry("stateDemand", "{\"title\":\"x\",\"need\":\"y\",\"required\":[]}"),
          Map.entry("changeDemand", "{\"title\":\"x\",\"need\":\"y\",\"required\":[]}"),
          Map.entry("decideDemand", "{\"decision\":\"REFUSE\"}"),
          Map.entry("weighDemand", "{\"text\":0,\"taxonomy\":0}"),
          Map.entry("closeDemand", ""),
          Map.entry("unifyInstitution", "{\"into\":\"none\"}"),
          Map.entry("placeInstitution", "{}"),
          Map.entry("describeInstitution", "{}"),
          Map.entry("decideOnWord", "{\"word\":\"walking\",\"kind\":\"FREE_WORD\"}"),
          Map.entry("propose", "{\"demandId\":\"none\",\"researcherId\":\"none\"}"),
          Map.entry("answerProposal", "{\"accept\":false,\"reason\":\"" + "x".repeat(2001) + "\"}"),
          Map.entry("closeProposal", "{\"outcome\":\"NOTHING\"}"),
          Map.entry("assign", "{\"demandIds\":[],\"perDemand\":1}"));

  private PolicyThings() {}

  /** A generation of somebody's that has no files; its id. */
  static String failedGeneration(String personId) {
    String id = UUID.randomUUID().toString();
    SharedPortal.postgresDatabase()
        .update(
            "insert into samples.generation (id, person_id, sample, size_asked, from_year, to_year,"
                + " seed, format, habits, status, created_at, progress, rows_written,"
                + " bytes_written, failure_code) values (?, ?, 'snds', 1, 2022, 2022, 1, 'csv', '',"
                + " 'FAILED', now(), 0, 0, 0, 'generation-failed')",
            id,
            personId);
    return id;
  }

  /** A demand of somebody's that waits for the Hub; its id. */
  static String demand(String personId) {
    String id = UUID.randomUUID().toString();
    SharedPortal.postgresDatabase()
        .update(
            "insert into affiliation.demand (id, owner_id, title, need, language, languages, place,"
                + " remote, confidentiality, status, text_weight, taxonomy_weight, created_at,"
                + " changed_at, version) values (?, ?, 'A demand of the walk', 'Nothing at all',"
                + " 'en', '', '', true, 'PUBLIC', 'SUBMITTED', 40, 60, now(), now(), 1)",
            id,
            personId);
    return id;
  }

  /** A proposal that somebody declined; its id. */
  static String proposal(String personId) {
    AffiliationRows rows = new AffiliationRows(SharedPortal.postgresDatabase());
    String researcher = rows.researcher(personId, "Somebody", "walking", null);
    rows.withdraw(researcher);
    return rows.proposal(demand("nobody"), researcher, personId, "nobody", "DECLINED");
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
