package fr.healthdatahub.web.contract;

import fr.healthdatahub.web.portal.AffiliationRows;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.UUID;

/** Researchers, demands and proposals that requests are about. */
final class ProposalThings {
  /** The demand and the researcher that the contract's examples name. */
  static final String DEMAND = "0f6d5d0c-8f5e-4a57-9a51-6f1c0f1e1b11";

  private static final String RESEARCHER = "1b110f6d-8f5e-4a57-9a51-6f1c0f1e5d0c";

  private static TestPerson asked;
  private static String askedResearcher;

  private ProposalThings() {}

  static AffiliationRows rows() {
    return new AffiliationRows(SharedPortal.postgresDatabase());
  }

  /** A word that nobody else has. */
  static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "");
  }

  /** The things of the examples; one person's own are those of proposals and mutes. */
  static void ofExamples(TestPerson person) {
    Database database = SharedPortal.postgresDatabase();
    String skill = word();
    String demand = rows().demand(TestPerson.add("Owner").id(), skill, skill, skill, null);
    String researcher = rows().researcher(TestPerson.add("Ada").id(), "Ada", skill, null);
    // Who is proposed by one example is no choice for another.
    researcher(skill, 1);
    asked = person;
    askedResearcher = rows().researcher(person.id(), "Asked", word(), null);
    // Keys of the rows that hang on them follow.
    rename(database, "demand", "demand_skill", "demand_id", demand, DEMAND);
    rename(database, "researcher", "researcher_skill", "researcher_id", researcher, RESEARCHER);
    rows().proposal(other(), RESEARCHER, person.id(), person.id(), "ACCEPTED");
  }

  private static void rename(
      Database database, String table, String part, String key, String from, String to) {
    database.update(
        "insert into affiliation."
            + table
            + " select (json_populate_record(x,"
            + " json_build_object('id', ?, 'person_id', ?))).* from affiliation."
            + table
            + " x where id = ?",
        to,
        UUID.randomUUID().toString(),
        from);
    database.update(
        "update affiliation." + part + " set " + key + " = ? where " + key + " = ?", to, from);
    if (table.equals("researcher")) {
      database.update(
          "update affiliation.consent set researcher_id = ? where researcher_id = ?", to, from);
    }
    database.update("delete from affiliation." + table + " where id = ?", from);
    database.update("update affiliation.registry set version = version + 1");
  }

  private static String other() {
    String skill = word();
    return rows().demand(TestPerson.add("Owner").id(), skill, skill, skill, null);
  }

  /** A proposal to the person of the examples, in a state. */
  static String proposal(String status) {
    return rows().proposal(other(), askedResearcher, asked.id(), "officer", status);
  }

  /** Somebody whom the person of the examples muted. */
  static String mute() {
    return rows().mute(askedResearcher, UUID.randomUUID().toString());
  }

  /** A proposal to somebody, in a state; its id. */
  static String proposalTo(TestPerson person, String status) {
    String researcher = rows().researcher(person.id(), "Asked", word(), null);
    return rows().proposal(other(), researcher, person.id(), "officer", status);
  }

  static Request propose(String demand, String researcher, String message) {
    return Request.post(
        "/proposals",
        "application/json",
        "{\"demandId\":\"%s\",\"researcherId\":\"%s\",\"message\":\"%s\"}"
            .formatted(demand, researcher, message));
  }

  static Request assign(int perDemand, String... demands) {
    String ids = demands.length == 0 ? "" : '"' + String.join("\",\"", demands) + '"';
    return Request.post(
        "/assignments",
        "application/json",
        "{\"demandIds\":[" + ids + "],\"perDemand\":" + perDemand + "}");
  }

  /** A published demand for a skill, which also is all of its words. */
  static String demand(String skill) {
    return rows().demand(TestPerson.add("Owner").id(), skill, skill, skill, null);
  }

  /** Somebody with a skill, and how many demands they take. */
  static String researcher(String skill, int capacity) {
    String id = rows().researcher(TestPerson.add("Somebody").id(), "Somebody", skill, null);
    rows().capacity(id, capacity);
    return id;
  }
}
