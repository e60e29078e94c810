package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateView;
import fr.healthdatahub.affiliation.candidate.CandidateView.EvidencePoints;
import fr.healthdatahub.affiliation.candidate.CandidateView.SkillReason;
import fr.healthdatahub.openapi.model.Candidate;
import fr.healthdatahub.openapi.model.CandidateList;
import fr.healthdatahub.openapi.model.ExclusionReason;
import fr.healthdatahub.openapi.model.SkillPoints;
import fr.healthdatahub.web.skills.SkillWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Candidates in the contract's words. */
final class CandidateModels {
  private static final double FINE = 1e6;

  private CandidateModels() {}

  /**
   * A list.
   *
   * @param proposed states of proposals by researcher
   */
  static CandidateList list(
      fr.healthdatahub.affiliation.candidate.CandidateList list,
      Map<String, String> proposed,
      Locale locale) {
    return new CandidateList()
        .demandId(list.demandId())
        .textWeight(list.textWeight())
        .taxonomyWeight(list.taxonomyWeight())
        .researchers(list.researchers())
        .filteredOutCount(list.against().values().stream().mapToInt(Integer::intValue).sum())
        .items(candidates(list.candidates(), proposed, locale))
        .filteredOut(candidates(list.filteredOut(), proposed, locale));
  }

  private static List<Candidate> candidates(
      List<CandidateView> views, Map<String, String> proposed, Locale locale) {
    return views.stream()
        .map(view -> candidate(view, locale).proposal(proposed.get(view.researcherId())))
        .toList();
  }

  private static Candidate candidate(CandidateView view, Locale locale) {
    var card = view.card();
    return new Candidate()
        .researcherId(view.researcherId())
        .name(card.name())
        .discipline(card.discipline() == null ? null : card.discipline().name())
        .place(card.place())
        .institution(card.institution())
        .languages(card.languages().stream().sorted().toList())
        .availableFrom(card.availableFrom())
        .availableTo(card.availableTo())
        .capacity(view.capacity())
        .score(rounded(view.score()))
        .text(rounded(view.text()))
        .taxonomy(rounded(view.taxonomy()))
        .evidence(view.evidence().stream().map(one -> evidence(one, locale)).toList())
        .skills(view.skills().stream().map(one -> skill(one, locale)).toList())
        .excluded(
            view.excluded().stream()
                .map(
                    one ->
                        new ExclusionReason()
                            .reason(ExclusionReason.ReasonEnum.valueOf(one.reason().name()))
                            .sentence(CandidateWords.sentence(one, locale)))
                .toList());
  }

  private static fr.healthdatahub.openapi.model.EvidencePoints evidence(
      EvidencePoints one, Locale locale) {
    var model =
        new fr.healthdatahub.openapi.model.EvidencePoints()
            .title(one.title())
            .year(one.year())
            .points(rounded(one.points()))
            .most(rounded(one.most()))
            .doi(one.doi())
            .text(one.text().isEmpty() ? null : one.text())
            .words(CandidateWords.shared(one.shared(), locale));
    return one.kind() == null
        ? model
        : model.kind(
            fr.healthdatahub.openapi.model.EvidencePoints.KindEnum.valueOf(one.kind().name()));
  }

  private static SkillPoints skill(SkillReason one, Locale locale) {
    SkillPoints model =
        new SkillPoints()
            .skill(one.skill())
            .label(SkillWords.label(one.skill(), locale))
            .wanted(SkillPoints.WantedEnum.valueOf(one.wanted().name()))
            .points(rounded(one.points()))
            .most(rounded(one.most()))
            .asked(one.asked())
            .reason(CandidateWords.reason(one, locale));
    return one.has().isEmpty()
        ? model
        : model
            .has(one.has())
            .hasLabel(SkillWords.label(one.has(), locale))
            .steps(one.steps())
            .level(one.level());
  }

  /** What lies beyond says nothing. */
  static double rounded(double points) {
    return Math.round(points * FINE) / FINE;
  }
}
