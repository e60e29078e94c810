package fr.healthdatahub.affiliation.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.affiliation.matching.EvidenceUnit;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.matching.Offer;
import fr.healthdatahub.affiliation.matching.SkillClaim;
import fr.healthdatahub.affiliation.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An expert of a line. Fields that it does not know are left alone. */
final class ExpertReader {
  private ExpertReader() {}

  static Expert of(JsonNode line) throws LineRefused {
    Fields expert = new Fields(line, "");
    String id = expert.needed("id");
    List<EvidenceUnit> units = new ArrayList<>();
    List<JsonNode> found = expert.list("units");
    for (int i = 0; i < found.size(); i++) {
      Fields unit = new Fields(found.get(i), "units[" + i + "]");
      String title = unit.text("title");
      String text = unit.text("text");
      Language language = Language.of(unit.text("language"), title + " " + text);
      units.add(new EvidenceUnit(title, text, unit.year("year"), language));
    }
    // A discipline is a skill that nobody needs to declare again.
    List<SkillClaim> claims = new ArrayList<>(TiesReader.claims(expert, "skills"));
    String discipline = expert.text("discipline");
    if (!discipline.isBlank()) {
      claims.add(new SkillClaim(discipline, 0));
    }
    return new Expert(id, units, claims, TiesReader.ties(expert, id), offer(expert));
  }

  private static Offer offer(Fields expert) throws LineRefused {
    LocalDate from = null;
    LocalDate to = null;
    Fields availability = expert.inner("availability");
    if (availability != null) {
      from = availability.day("from");
      to = availability.day("to");
    }
    int capacity = expert.whole("capacity", "not-count", 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return new Offer(
        expert.yes("consent", true),
        expert.yes("available", true),
        from,
        to,
        capacity,
        tags(expert));
  }

  static Set<String> tags(Fields one) throws LineRefused {
    Set<String> tags = new HashSet<>();
    for (String tag : one.texts("languages")) {
      tags.add(tag.strip().toLowerCase(Locale.ROOT).replaceAll("[-_].*", ""));
    }
    tags.remove("");
    return tags;
  }
}
