package fr.healthdatahub.web.contract;

import fr.healthdatahub.sdk.MyProfile;
import fr.healthdatahub.sdk.model.Discipline;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.web.portal.Orcids;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.List;

/** Researchers that the contract's operations are about. */
final class ResearcherThings {
  private ResearcherThings() {}

  /** Makes somebody a researcher whom everybody sees, anew; the id in the registry. */
  static String join(TestPerson person) {
    MyProfile profile = person.hub().myProfile();
    profile.leave();
    return profile
        .join(
            new Profile().name("Camille Roux").discipline(Discipline.LAW).orcid(Orcids.fresh()),
            List.of(Purpose.DIRECTORY, Purpose.MATCHING))
        .getId();
  }

  static Request change(String rest) {
    return json(
        "PUT", "/me/researcher", "{\"name\":\"Camille\",\"discipline\":\"LAW\"" + rest + "}");
  }

  static Request orcid(String rest) {
    return change(",\"orcid\":\"" + Orcids.fresh() + "\"" + rest);
  }

  static Request add(String rest) {
    return json(
        "POST", "/me/researcher/evidence", "{\"items\":[{\"kind\":\"PUBLICATION\"" + rest + "}]}");
  }

  static Request json(String method, String path, String body) {
    return Request.of(method, path, body).header("Content-Type", "application/json");
  }

  /** As many times the same text, separated by commas. */
  static String many(int count, String text) {
    return String.join(",", java.util.Collections.nCopies(count, text));
  }
}
