package fr.healthdatahub.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.EvidenceUnit;
import fr.healthdatahub.affiliation.matching.Exclusion;
import fr.healthdatahub.affiliation.matching.Match;
import fr.healthdatahub.affiliation.matching.Match.Evidence;
import fr.healthdatahub.affiliation.matching.Match.SkillPoints;
import fr.healthdatahub.affiliation.matching.Match.TermPoints;
import fr.healthdatahub.affiliation.matching.MatchResult;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** Matches as lines of JSON, written as they are explained. */
final class MatchLines {
  private static final JsonMapper JSON = new JsonMapper();

  private final PrintWriter out;
  private final ExpertCards cards;
  private final boolean explain;

  MatchLines(PrintWriter out, ExpertCards cards, boolean explain) {
    this.out = out;
    this.cards = cards;
    this.explain = explain;
  }

  /** Those who were found, the best first; then those who were filtered out, with their reasons. */
  void write(Demand demand, MatchResult result) throws IOException {
    for (int rank = 0; rank < result.size(); rank++) {
      line(demand, result.match(rank), List.of());
    }
    for (int rank = 0; rank < result.refusedSize(); rank++) {
      line(demand, result.refused(rank), result.reasons(rank));
    }
    out.flush();
  }

  private void line(Demand demand, Match match, List<Exclusion> reasons) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("demand", demand.id());
      json.writeStringField("expert", match.expert());
      json.writeNumberField("score", rounded(match.score()));
      json.writeNumberField("text", rounded(match.text()));
      json.writeNumberField("taxonomy", rounded(match.taxonomy()));
      evidence(json, match);
      if (explain) {
        skills(json, match);
      }
      if (!reasons.isEmpty()) {
        excluded(json, reasons);
      }
      json.writeEndObject();
    }
    out.write(line + "\n");
  }

  private void evidence(JsonGenerator json, Match match) throws IOException {
    List<EvidenceUnit> units = cards.of(match.source()).units();
    json.writeArrayFieldStart("evidence");
    for (Evidence one : match.evidence()) {
      json.writeStartObject();
      json.writeNumberField("unit", one.unit());
      json.writeStringField("title", units.get(one.unit()).title());
      if (units.get(one.unit()).year() > 0) {
        json.writeNumberField("year", units.get(one.unit()).year());
      }
      json.writeNumberField("score", rounded(one.score()));
      if (explain) {
        json.writeArrayFieldStart("terms");
        for (TermPoints term : one.terms()) {
          json.writeStartObject();
          if (term.skill().isEmpty()) {
            json.writeStringField("word", term.word());
          } else {
            json.writeStringField("skill", term.skill());
            json.writeStringField("label", label(term.skill()));
          }
          json.writeNumberField("points", rounded(term.points()));
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void skills(JsonGenerator json, Match match) throws IOException {
    json.writeArrayFieldStart("skills");
    for (SkillPoints one : match.skills()) {
      json.writeStartObject();
      json.writeStringField("skill", one.skill());
      json.writeStringField("label", label(one.skill()));
      json.writeStringField("wanted", word(one.wanted()));
      if (one.points() > 0) {
        json.writeStringField("has", one.has());
        json.writeStringField("hasLabel", label(one.has()));
        json.writeNumberField("steps", one.steps());
        if (one.unit() >= 0) {
          json.writeNumberField("unit", one.unit());
        }
      }
      json.writeNumberField("points", rounded(one.points()));
      json.writeNumberField("most", rounded(one.most()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void excluded(JsonGenerator json, List<Exclusion> reasons) throws IOException {
    json.writeArrayFieldStart("excluded");
    for (Exclusion reason : reasons) {
      json.writeStartObject();
      json.writeStringField("reason", word(reason.reason()));
      json.writeStringField(
          "sentence", ClientWords.of("excluded." + word(reason.reason()), reason.detail()));
      if (!reason.detail().isEmpty()) {
        json.writeStringField("detail", reason.detail());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String label(String skill) {
    Language language =
        Locale.getDefault().getLanguage().equals("fr") ? Language.FRENCH : Language.ENGLISH;
    return SkillTree.standard().skill(skill).map((Skill one) -> one.label(language)).orElse(skill);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What lies beyond is rounding. */
  private static double rounded(double value) {
    return Math.round(value * 1e9) / 1e9;
  }
}
