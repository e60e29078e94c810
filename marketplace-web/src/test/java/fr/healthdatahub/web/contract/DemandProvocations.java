package fr.healthdatahub.web.contract;

import fr.healthdatahub.web.portal.TestPerson;

/** What is refused of demands and institutions. */
final class DemandProvocations {
  private final Provocations all;
  private final TestPerson person;
  private final TestPerson officer;

  DemandProvocations(Provocations all, TestPerson person, TestPerson officer) {
    this.all = all;
    this.person = person;
    this.officer = officer;
  }

  void add() {
    demands();
    institutions();
  }

  private void demands() {
    all.put("demand-not-found", "getDemand", () -> mine(Request.get("/demands/none")));
    all.put("invalid-discipline", "listDemands", () -> Request.get("/demands?discipline=magic"));
    refusedDemand("demand-title", "\"title\":\"x\"");
    refusedDemand("demand-need", "\"need\":\"nothing\"");
    refusedDemand("demand-skills", "\"required\":[]");
    refusedDemand("too-many-skills", "\"desired\":[" + DemandRequests.skills(31) + "]");
    refusedDemand("skill-name", "\"desired\":[{\"skill\":\"magic\",\"level\":9}]");
    refusedDemand("text-too-long", "\"place\":\"" + "x".repeat(101) + "\"");
    refusedDemand("language-tags", "\"languages\":[\"French\"]");
    refusedDemand("days-reversed", "\"ends\":\"2026-01-01\",\"starts\":\"2026-01-02\"");
    refusedDemand("day-range", "\"starts\":\"+5874898-01-01\"");
    refusedDemand("demand-effort", "\"effortDays\":0");
    refusedDemand("institution-name", "\"institution\":\"!\"");
    String id = DemandRequests.demand(person, null);
    all.put("if-match-missing", "changeDemand", () -> mine(DemandRequests.change(id)));
    all.put(
        "demand-changed",
        "changeDemand",
        () -> mine(DemandRequests.change(id)).header("If-Match", "\"99\""));
    all.put(
        "demand-weights",
        "weighDemand",
        () ->
            mine(
                Request.json("PUT", "/demands/" + id + "/weights", "{\"text\":0,\"taxonomy\":0}")));
    String decision = "/demands/" + id + "/decision";
    all.put(
        "demand-reason",
        "decideDemand",
        () -> officers(json(decision, "{\"decision\":\"REFUSE\",\"reason\":\" \"}")));
    all.put(
        "demand-not-submitted",
        "decideDemand",
        () -> {
          officer.hub().demand(id).publish();
          return officers(json(decision, "{\"decision\":\"PUBLISH\"}"));
        });
    all.put(
        "demand-closed",
        "changeDemand",
        () -> {
          String closed = DemandRequests.demand(person, null);
          person.hub().demand(closed).close();
          return mine(DemandRequests.change(closed)).header("If-Match", "*");
        });
  }

  private void refusedDemand(String code, String part) {
    all.put(code, "stateDemand", () -> mine(DemandRequests.with(part)));
  }

  private void institutions() {
    all.put(
        "institution-not-found",
        "placeInstitution",
        () -> officers(Request.json("PUT", "/institutions/none/parent", "{}")));
    String ror = "{\"ror\":\"https://ror.org/02feahw73\"}";
    all.put(
        "institution-ror",
        "describeInstitution",
        () -> officers(facts(DemandRequests.institution(person), "{\"ror\":\"02feahw74\"}")));
    all.put(
        "institution-domain",
        "describeInstitution",
        () -> officers(facts(DemandRequests.institution(person), "{\"mailDomain\":\"@\"}")));
    all.put(
        "institution-ror-taken",
        "describeInstitution",
        () -> {
          officers(facts(DemandRequests.institution(person), ror)).send();
          return officers(facts(DemandRequests.institution(person), ror));
        });
    all.put(
        "institution-circle",
        "unifyInstitution",
        () -> {
          String id = DemandRequests.institution(person);
          return officers(
              json("/institutions/" + id + "/unification", "{\"into\":\"" + id + "\"}"));
        });
  }

  private static Request facts(String id, String body) {
    return Request.json("PUT", "/institutions/" + id, body);
  }

  private Request mine(Request request) {
    return request.bearing(person.hub().token().secret());
  }

  private Request officers(Request request) {
    return request.bearing(officer.hub().token().secret());
  }

  private static Request json(String path, String body) {
    return Request.post(path, "application/json", body);
  }
}
