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
  private static final int WORDS = 6;

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
        match.evidence().stream().map(one -> points(one, works, scale)).toList(),
        match.skills().stream().map(one -> reason(one, works, 1 - textShare)).toList(),
        excluded);
  }

  private static EvidencePoints points(Evidence one, List<EvidenceView> works, double scale) {
    var words = one.terms().stream().limit(WORDS).toList();
    double points = one.score() * scale;
    if (one.unit() >= works.size()) {
      return new EvidencePoints(null, "", null, points, words);
    }
    EvidenceView work = works.get(one.unit());
    return new EvidencePoints(work.kind(), work.title(), work.year(), points, words);
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
        one.most() * share);
  }
}
