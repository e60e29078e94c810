package fr.healthdatahub.web.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.affiliation.demand.Confidentiality;
import fr.healthdatahub.affiliation.demand.DemandDraft;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.EvidenceKind;
import fr.healthdatahub.affiliation.researcher.NewEvidence;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines of the demo's files, as the registry takes them. */
final class DemoPerson {
  private DemoPerson() {}

  static Profile profile(JsonNode line, String institution) {
    return new Profile(
        line.get("name").asText(),
        discipline(line),
        null,
        line.get("biography").asText(),
        skills(line.get("skills")),
        new HashSet<>(texts(line.get("languages"))),
        line.path("place").asText(""),
        institution,
        List.of(),
        day(line.at("/availability/from")),
        day(line.at("/availability/to")),
        line.get("capacity").asInt(),
        Map.of());
  }

  static List<NewEvidence> evidence(JsonNode line) {
    List<NewEvidence> all = new ArrayList<>();
    for (JsonNode unit : line.get("units")) {
      // Interests are sentences without a title.
      String title = unit.path("title").asText("");
      String text = unit.path("text").asText("");
      all.add(
          new NewEvidence(
              EvidenceKind.valueOf(unit.get("kind").asText().toUpperCase(Locale.ROOT)),
              title.isEmpty() ? text : title,
              title.isEmpty() ? "" : text,
              unit.hasNonNull("year") ? unit.get("year").asInt() : null,
              unit.path("language").asText(null),
              null,
              null,
              unit.path("venue").asText(""),
              texts(unit.path("authors"))));
    }
    return all;
  }

  static DemandDraft demand(JsonNode line, String institution) {
    return new DemandDraft(
        institution,
        line.get("title").asText(),
        line.get("text").asText(),
        skills(line.at("/skills/required")),
        skills(line.at("/skills/desired")),
        discipline(line),
        new HashSet<>(texts(line.get("languages"))),
        line.path("place").asText(""),
        line.path("remote").asBoolean(),
        day(line.at("/dates/from")),
        day(line.at("/dates/to")),
        line.hasNonNull("effortDays") ? line.get("effortDays").asInt() : null,
        switch (line.path("confidentiality").asText()) {
          case "summary" -> Confidentiality.AFFILIATED;
          case "confidential" -> Confidentiality.PROPOSED;
          default -> Confidentiality.PUBLIC;
        });
  }

  private static Discipline discipline(JsonNode line) {
    return Discipline.valueOf(
        line.get("discipline").asText().replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static List<SkillLevel> skills(JsonNode skills) {
    List<SkillLevel> all = new ArrayList<>();
    skills.forEach(
        one -> all.add(new SkillLevel(one.get("skill").asText(), one.path("level").asInt())));
    return all;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static LocalDate day(JsonNode day) {
    return day.isTextual() ? LocalDate.parse(day.asText()) : null;
  }
}
