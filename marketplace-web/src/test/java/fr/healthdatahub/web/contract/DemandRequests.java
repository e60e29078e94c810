package fr.healthdatahub.web.contract;

import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.SkillWanted;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.List;
import java.util.UUID;

/** Demands and institutions that requests are about, and requests that must be refused. */
final class DemandRequests {
  private static final String SOUND =
      "\"title\":\"A sound title\",\"need\":\"What is needed in twenty letters\","
          + "\"required\":[{\"skill\":\"R\"}]";

  private DemandRequests() {}

  /** A request to state a demand with one part that is not sound. */
  static Request with(String part) {
    String name = part.substring(0, part.indexOf(':'));
    StringBuilder body = new StringBuilder("{").append(part);
    for (String other : SOUND.split(",(?=\")")) {
      if (!other.startsWith(name)) {
        body.append(',').append(other);
      }
    }
    return Request.json("POST", "/demands", body.append('}').toString());
  }

  /** The same as a change of a demand. */
  static Request change(String id) {
    return Request.json("PUT", "/demands/" + id, "{" + SOUND + "}");
  }

  /** A demand of somebody's; its id. */
  static String demand(TestPerson owner, String institution) {
    return owner
        .hub()
        .stateDemand(
            new NewDemand()
                .title("Readmissions after heart failure")
                .need("We look for somebody who models readmissions on claims data.")
                .institution(institution)
                .required(List.of(new SkillWanted().skill("survival-analysis").level(3))))
        .id();
  }

  /** An institution that nobody else has; its id. */
  static String institution(TestPerson person) {
    String name = "Institution " + UUID.randomUUID();
    demand(person, name);
    return person.hub().institutions().suggest(name).get(0).getId();
  }

  /** JSON for a list of so many skills. */
  static String skills(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(i == 0 ? "" : ",").append("{\"skill\":\"own skill ").append(i).append("\"}");
    }
    return all.toString();
  }
}
