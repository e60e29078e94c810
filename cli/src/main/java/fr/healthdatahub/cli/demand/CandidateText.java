package fr.healthdatahub.cli.demand;

import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.sdk.model.Candidate;
import fr.healthdatahub.sdk.model.CandidateList;
import fr.healthdatahub.sdk.model.EvidencePoints;
import fr.healthdatahub.sdk.model.ExclusionReason;
import fr.healthdatahub.sdk.model.SkillPoints;
import java.util.ArrayList;
import java.util.List;

/** Candidates as people read them: each with what gave which points, or what stands against. */
final class CandidateText {
  private static final String INDENT = "      ";

  private CandidateText() {}

  static List<String> of(CandidateList list) {
    List<String> lines = new ArrayList<>();
    lines.add(
        ClientWords.of(
            "candidates.weights",
            list.getTextWeight(),
            list.getTaxonomyWeight(),
            list.getResearchers()));
    if (list.getItems().isEmpty()) {
      lines.add(ClientWords.of("candidates.none"));
    }
    int rank = 0;
    for (Candidate one : list.getItems()) {
      lines.add("");
      lines.add(head(String.format("%4s  ", ++rank), one));
      why(one, lines);
    }
    if (!list.getFilteredOut().isEmpty()) {
      lines.add("");
      lines.add(ClientWords.of("candidates.filtered-out"));
      for (Candidate one : list.getFilteredOut()) {
        lines.add(head(INDENT, one));
        one.getExcluded().stream()
            .map(ExclusionReason::getSentence)
            .forEach(reason -> lines.add(INDENT + "- " + reason));
      }
    }
    return lines;
  }

  private static String head(String before, Candidate one) {
    String name = one.getName() == null ? ClientWords.of("candidates.no-name") : one.getName();
    StringBuilder head = new StringBuilder(before).append(ClientWords.number(one.getScore()));
    head.append("  ").append(name).append("  ").append(one.getResearcherId());
    if (one.getProposal() != null) {
      head.append("  [").append(ClientWords.of("proposal." + one.getProposal())).append(']');
    }
    return head.toString();
  }

  private static void why(Candidate one, List<String> lines) {
    for (SkillPoints skill : one.getSkills()) {
      lines.add(
          point(
              skill.getPoints(),
              ClientWords.of(
                  "candidates.skill",
                  skill.getLabel(),
                  ClientWords.of("wanted." + skill.getWanted()),
                  skill.getReason())));
    }
    for (EvidencePoints work : one.getEvidence()) {
      lines.add(point(work.getPoints(), work(work)));
    }
  }

  private static String point(double points, String what) {
    return INDENT + ClientWords.number(points) + "  " + what;
  }

  private static String work(EvidencePoints work) {
    String title =
        work.getTitle().isEmpty() ? ClientWords.of("candidates.interests") : work.getTitle();
    String year = work.getYear() == null ? "" : ", " + work.getYear();
    return ClientWords.of("candidates.work", title + year, String.join(", ", work.getWords()));
  }
}
