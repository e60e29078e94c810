package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.candidate.CandidateView.EvidencePoints;
import fr.healthdatahub.affiliation.candidate.CandidateView.SkillReason;
import fr.healthdatahub.affiliation.matching.Exclusion;
import fr.healthdatahub.affiliation.matching.Match;
import fr.healthdatahub.affiliation.matching.Match.Evidence;
import fr.healthdatahub.affiliation.researcher.EvidenceView;
import fr.healthdatahub.affiliation.researcher.Registered;
import java.util.List;

/** Turns a match into reasons whose points sum up to the score. */
final class Reasons {
  /** So many characters of interests say what they are about. */
  private static final int QUOTED = 160;

  private Reasons() {}

  /**
   * A match with its reasons.
   *
   * @param textShare of the score; what is left is the taxonomy's
   * @param capacity how many more demands the researcher takes
   */
  static CandidateView view(
      Match match, Registered now, double textShare, int capacity, List<Exclusion> excluded) {
    List<EvidenceView> works = ExpertProfile.works(now);
    double sum = match.evidence().stream().mapToDouble(Evidence::score).sum();
    double scale = sum > 0 ? textShare * match.text() / sum : 0;
    return new CandidateView(
        match.expert(),
        CandidateCard.of(now.researcher()),
        match.score(),
        match.text(),
        match.taxonomy(),
        capacity,
        match.evidence().stream().map(one -> points(one, now, works, scale)).toList(),
        match.skills().stream().map(one -> reason(one, works, 1 - textShare)).toList(),
        excluded);
  }

  private static EvidencePoints points(
      Evidence one, Registered now, List<EvidenceView> works, double scale) {
    SharedTerms shared = SharedTerms.of(one.terms());
    double points = one.score() * scale;
    if (one.unit() >= works.size()) {
      String about = quoted(now.researcher().profile().about());
      return new EvidencePoints(null, "", null, null, about, points, scale, shared);
    }
    EvidenceView work = works.get(one.unit());
    return new EvidencePoints(
        work.kind(), work.title(), work.year(), work.doi(), "", points, scale, shared);
  }

  /** The beginning of a text in one line, cut between words. */
  static String quoted(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= QUOTED) {
      return line;
    }
    int end = line.lastIndexOf(' ', QUOTED - 1);
    int cut =
        end > 0 ? end : Character.isLowSurrogate(line.charAt(QUOTED - 1)) ? QUOTED - 2 : QUOTED - 1;
    return line.substring(0, cut) + "…";
  }

  private static SkillReason reason(Match.SkillPoints one, List<EvidenceView> works, double share) {
    String title = null;
    if (one.unit() >= 0) {
      title = one.unit() < works.size() ? works.get(one.unit()).title() : "";
    }
    return new SkillReason(
        one.skill(),
        one.wanted(),
        one.points() > 0 ? one.has() : "",
        one.steps(),
        title,
        one.points() * share,
        one.most() * share,
        one.asked(),
        one.level());
  }
}
