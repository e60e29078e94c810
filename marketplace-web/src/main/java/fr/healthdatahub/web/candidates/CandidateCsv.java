package fr.healthdatahub.web.candidates;

import fr.healthdatahub.openapi.model.Candidate;
import fr.healthdatahub.openapi.model.CandidateList;
import fr.healthdatahub.openapi.model.EvidencePoints;
import fr.healthdatahub.openapi.model.ExclusionReason;
import fr.healthdatahub.openapi.model.SkillPoints;
import fr.healthdatahub.web.api.CsvCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Candidates for a spreadsheet, in which no cell can act as a formula. */
final class CandidateCsv {
  private CandidateCsv() {}

  static String write(CandidateList list) {
    StringBuilder csv =
        new StringBuilder(
            "rank,researcher,name,discipline,institution,place,score,text,taxonomy,reasons,"
                + "filtered_out,proposal\r\n");
    int rank = 0;
    for (Candidate one : list.getItems()) {
      row(csv, String.valueOf(++rank), one);
    }
    list.getFilteredOut().forEach(one -> row(csv, "", one));
    return csv.toString();
  }

  private static void row(StringBuilder csv, String rank, Candidate one) {
    csv.append(rank).append(',').append(one.getResearcherId());
    for (String text :
        new String[] {one.getName(), one.getDiscipline(), one.getInstitution(), one.getPlace()}) {
      csv.append(',').append(cell(text));
    }
    csv.append(',').append(one.getScore());
    csv.append(',').append(one.getText());
    csv.append(',').append(one.getTaxonomy());
    csv.append(',').append(cell(reasons(one)));
    csv.append(',')
        .append(
            cell(
                one.getExcluded().stream()
                    .map(ExclusionReason::getSentence)
                    .collect(Collectors.joining("; "))));
    csv.append(',').append(cell(one.getProposal())).append("\r\n");
  }

  private static String reasons(Candidate one) {
    List<String> reasons = new ArrayList<>();
    for (SkillPoints skill : one.getSkills()) {
      if (skill.getPoints() > 0) {
        reasons.add(skill.getLabel() + " " + skill.getPoints());
      }
    }
    for (EvidencePoints work : one.getEvidence()) {
      String what = work.getText() == null ? work.getTitle() : "“" + work.getText() + "”";
      reasons.add((what.isEmpty() ? "doi:" + work.getDoi() : what) + " " + work.getPoints());
    }
    return String.join("; ", reasons);
  }

  private static String cell(String text) {
    return text == null || text.isEmpty() ? "" : CsvCell.of(text);
  }
}
