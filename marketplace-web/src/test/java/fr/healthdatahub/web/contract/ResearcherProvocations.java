package fr.healthdatahub.web.contract;

import fr.healthdatahub.sdk.model.Discipline;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.web.portal.Orcids;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.List;
import java.util.function.Supplier;

/** What the registry of researchers refuses. */
final class ResearcherProvocations {
  private final Provocations all;
  private final TestPerson person;
  private final TestPerson organiser;

  ResearcherProvocations(Provocations all, TestPerson person, TestPerson organiser) {
    this.all = all;
    this.person = person;
    this.organiser = organiser;
  }

  void add() {
    ResearcherThings.join(person);
    all.put("researcher-not-found", "getResearcher", () -> Request.get("/researchers/none"));
    all.put(
        "invalid-discipline", "searchResearchers", () -> Request.get("/researchers?discipline=x"));
    all.put("too-many-searches", "searchResearchers", ResearcherProvocations::tooManySearches);
    all.put(
        "not-affiliated",
        "getMyProfile",
        () -> Request.get("/me/researcher").bearing(organiser.hub().token().secret()));
    all.put(
        "already-affiliated",
        "joinRegistry",
        () ->
            mine(
                json(
                    "/me/researcher",
                    "{\"profile\":{\"name\":\"Camille\",\"discipline\":\"LAW\",\"orcid\":"
                        + "\"0000-0002-1825-0097\"},\"consents\":[]}")));
    all.put("orcid-taken", "changeMyProfile", this::orcidOfAnother);
    all.put(
        "consent-text-changed",
        "agreeTo",
        () ->
            mine(
                Request.json(
                    "PUT",
                    "/me/researcher/consents",
                    "{\"purposes\":[\"MATCHING\"],"
                        + "\"texts\":[{\"purpose\":\"MATCHING\",\"version\":0}]}")));
    all.put(
        "profile-changed",
        "changeMyProfile",
        () -> mine(ResearcherThings.orcid("").header("If-Match", "\"99999\"")));
    profile(
        "researcher-name",
        () ->
            ResearcherThings.json(
                "PUT", "/me/researcher", "{\"name\":\"\",\"discipline\":\"LAW\"}"));
    profile("orcid-checksum", () -> ResearcherThings.change(",\"orcid\":\"0000-0002-1825-0098\""));
    profile("skills-or-orcid", () -> ResearcherThings.change(""));
    profile("too-many-skills", () -> ResearcherThings.orcid(skills(61, "s")));
    profile("skill-name", () -> ResearcherThings.orcid(skills(1, "s".repeat(150))));
    profile(
        "text-too-long", () -> ResearcherThings.orcid(",\"about\":\"" + "x".repeat(5000) + "\""));
    profile("language-tags", () -> ResearcherThings.orcid(",\"languages\":[\"French\"]"));
    profile("other-emails", () -> ResearcherThings.orcid(",\"otherEmails\":[\"nobody\"]"));
    profile("researcher-capacity", () -> ResearcherThings.orcid(",\"capacity\":21"));
    profile(
        "days-reversed",
        () ->
            ResearcherThings.orcid(
                ",\"availableFrom\":\"2027-02-01\",\"availableTo\":\"2027-01-01\""));
    profile("institution-name", () -> ResearcherThings.orcid(",\"institution\":\"?!\""));
    works("evidence-title", "");
    works("evidence-year", ",\"title\":\"Title\",\"year\":1");
    works("evidence-doi", ",\"doi\":\"11.1/none\"");
    works("evidence-url", ",\"title\":\"Title\",\"url\":\"javascript:alert(1)\"");
    all.put(
        "too-much-evidence",
        "addEvidence",
        () -> {
          SharedPortal.postgresDatabase()
              .update(
                  "insert into affiliation.evidence (id, researcher_id, kind, title, text, venue,"
                      + " authors, title_key, created_at) select gen_random_uuid()::text, r.id,"
                      + " 'INTEREST', 'x', '', '', '', i::text, now() from affiliation.researcher"
                      + " r, generate_series(1, 10000) i where r.person_id = ?",
                  person.id());
          return mine(ResearcherThings.add(",\"title\":\"One more\""));
        });
  }

  private void profile(String code, Supplier<Request> request) {
    all.put(code, "changeMyProfile", () -> mine(request.get()).header("If-Match", "*"));
  }

  private void works(String code, String rest) {
    all.put(code, "addEvidence", () -> mine(ResearcherThings.add(rest)));
  }

  private static String skills(int count, String name) {
    StringBuilder skills = new StringBuilder();
    for (int i = 0; i < count; i++) {
      skills.append(i == 0 ? "" : ",").append("{\"skill\":\"").append(name).append(i).append("\"}");
    }
    return ",\"skills\":[" + skills + "]";
  }

  private Request orcidOfAnother() {
    String orcid = Orcids.fresh();
    TestPerson.add("Holds an iD")
        .hub()
        .myProfile()
        .join(new Profile().name("Holder").discipline(Discipline.LAW).orcid(orcid), List.of());
    return mine(ResearcherThings.change(",\"orcid\":\"" + orcid + "\"").header("If-Match", "*"));
  }

  private static Request tooManySearches() {
    TestPerson reader = TestPerson.add("Reads on and on");
    for (int i = 0; i < 120; i++) {
      Request.get("/researchers?limit=1").bearing(reader.hub().token().secret()).send();
    }
    return Request.get("/researchers?limit=1").bearing(reader.hub().token().secret());
  }

  private Request mine(Request request) {
    return request.bearing(person.hub().token().secret());
  }

  private static Request json(String path, String body) {
    return Request.post(path, "application/json", body);
  }
}
