package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.demand.DemandDraft;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.openapi.model.Demand;
import fr.healthdatahub.openapi.model.DemandConfidentiality;
import fr.healthdatahub.openapi.model.DemandSkill;
import fr.healthdatahub.openapi.model.DemandStatus;
import fr.healthdatahub.openapi.model.DemandWeights;
import fr.healthdatahub.openapi.model.Discipline;
import fr.healthdatahub.openapi.model.Institution;
import fr.healthdatahub.openapi.model.NewDemand;
import fr.healthdatahub.openapi.model.SkillWanted;
import fr.healthdatahub.web.skills.SkillWords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Demands and institutions in the contract's words. */
final class DemandModels {
  private DemandModels() {}

  /** What a caller states; what is left out is as it is unless told otherwise. */
  static DemandDraft draft(NewDemand asked) {
    return new DemandDraft(
        asked.getInstitution(),
        asked.getTitle(),
        asked.getNeed(),
        skills(asked.getRequired()),
        skills(asked.getDesired()),
        asked.getDiscipline() == null
            ? null
            : fr.healthdatahub.affiliation.researcher.Discipline.valueOf(
                asked.getDiscipline().name()),
        languages(asked.getLanguages()),
        asked.getPlace(),
        Boolean.TRUE.equals(asked.getRemote()),
        asked.getStarts(),
        asked.getEnds(),
        asked.getEffortDays(),
        asked.getConfidentiality() == null
            ? null
            : fr.healthdatahub.affiliation.demand.Confidentiality.valueOf(
                asked.getConfidentiality().name()));
  }

  private static List<SkillLevel> skills(List<SkillWanted> asked) {
    return asked == null
        ? List.of()
        : asked.stream()
            .filter(Objects::nonNull)
            .map(
                one ->
                    new SkillLevel(one.getSkill(), Objects.requireNonNullElse(one.getLevel(), 0)))
            .toList();
  }

  private static Set<String> languages(List<String> asked) {
    return asked == null
        ? Set.of()
        : asked.stream().filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /**
   * A demand as a caller sees it.
   *
   * @param inside whether the caller is its owner or an officer
   */
  static Demand demand(DemandView view, boolean mine, boolean inside, Locale locale) {
    DemandDraft draft = view.draft();
    Demand model =
        new Demand()
            .id(view.id())
            .title(draft.title())
            .need(draft.need())
            .language(view.language())
            .institution(draft.institution().isEmpty() ? null : draft.institution())
            .required(wanted(draft.required(), locale))
            .desired(wanted(draft.desired(), locale))
            .discipline(
                draft.discipline() == null ? null : Discipline.valueOf(draft.discipline().name()))
            .languages(draft.languages().stream().sorted().toList())
            .place(draft.place())
            .remote(draft.remote())
            .starts(draft.starts())
            .ends(draft.ends())
            .effortDays(draft.effortDays())
            .confidentiality(DemandConfidentiality.valueOf(draft.confidentiality().name()))
            .status(DemandStatus.valueOf(view.status().name()))
            .mine(mine)
            .createdAt(utc(view.createdAt()))
            .changedAt(utc(view.changedAt()))
            .decidedAt(utc(view.decidedAt()))
            .version(view.version());
    if (inside) {
      model
          .reason(view.reason())
          .weights(new DemandWeights().text(view.textWeight()).taxonomy(view.taxonomyWeight()));
    }
    return model;
  }

  private static List<DemandSkill> wanted(List<SkillLevel> skills, Locale locale) {
    return skills.stream()
        .map(
            one ->
                new DemandSkill()
                    .skill(one.skill())
                    .label(SkillWords.label(one.skill(), locale))
                    .level(one.level()))
        .toList();
  }

  static Institution institution(InstitutionView view) {
    return new Institution()
        .id(view.id())
        .name(view.name())
        .kind(Institution.KindEnum.valueOf(view.kind().name()))
        .parentId(view.parentId())
        .partOf(view.line())
        .ror(view.ror())
        .city(view.city())
        .mailDomain(view.mailDomain())
        .aliases(view.aliases());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
