package fr.healthdatahub.affiliation.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.SkillClaim;
import fr.healthdatahub.affiliation.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A demand of a line. Fields that it does not know are left alone. */
final class DemandReader {
  private DemandReader() {}

  static Demand of(JsonNode line) throws LineRefused {
    Fields demand = new Fields(line, "");
    String id = demand.needed("id");
    String title = demand.text("title");
    String text = demand.text("text");
    List<SkillClaim> required = new ArrayList<>();
    List<SkillClaim> desired = new ArrayList<>();
    if (demand.isList("skills")) {
      required.addAll(TiesReader.claims(demand, "skills"));
    } else {
      Fields skills = demand.inner("skills");
      if (skills != null) {
        required.addAll(TiesReader.claims(skills, "required"));
        desired.addAll(TiesReader.claims(skills, "desired"));
      }
    }
    LocalDate from = null;
    LocalDate to = null;
    Fields dates = demand.inner("dates");
    if (dates != null) {
      from = dates.day("from");
      to = dates.day("to");
    }
    return new Demand(
        id,
        title,
        text,
        Language.of(demand.text("language"), title + " " + text),
        required,
        desired,
        TiesReader.ties(demand, ""),
        from,
        to,
        ExpertReader.tags(demand));
  }
}
