package fr.healthdatahub.web.contract;

import fr.healthdatahub.sdk.FreeWordsHandle;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.UUID;

/** What is refused of decisions on words. */
final class SkillProvocations {
  private static final String REASON = ",\"kind\":\"FREE_WORD\",\"reason\":\"No skill.\"";

  private final Provocations all;
  private final TestPerson officer;

  SkillProvocations(Provocations all, TestPerson officer) {
    this.all = all;
    this.officer = officer;
  }

  void add() {
    refused("skill-word", "\"word\":\"-\"" + REASON);
    refused("skill-taken", "\"word\":\"Python\"" + REASON);
    refused("skill-unknown", "\"word\":\"x y z\",\"kind\":\"SYNONYM\",\"skill\":\"magic\"");
    refused(
        "skill-label",
        "\"word\":\"x y z\",\"kind\":\"SKILL\",\"english\":\"X Y Z\",\"parent\":\"statistics\"");
    refused("skill-reason", "\"word\":\"x y z\",\"kind\":\"FREE_WORD\"");
    all.put(
        "skill-decided",
        "decideOnWord",
        () -> {
          String word = "Problem " + UUID.randomUUID();
          words().decline(word, "No skill.");
          return decide("\"word\":\"" + word + "\"" + REASON);
        });
    all.put(
        "skill-in-use",
        "takeBackDecision",
        () -> {
          String name = "Problem " + UUID.randomUUID();
          String id = words().accept(name, name, name, "statistics").getId();
          words().merge("Another " + name, name);
          return takeBack(id);
        });
    all.put("skill-decision-not-found", "takeBackDecision", () -> takeBack("none"));
  }

  private void refused(String code, String parts) {
    all.put(code, "decideOnWord", () -> decide(parts));
  }

  private FreeWordsHandle words() {
    return officer.hub().freeWords();
  }

  private Request decide(String parts) {
    return mine(Request.post("/skills/decisions", "application/json", "{" + parts + "}"));
  }

  private Request takeBack(String id) {
    return mine(Request.of("DELETE", "/skills/decisions/" + id));
  }

  private Request mine(Request request) {
    return request.bearing(officer.hub().token().secret());
  }
}
