package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.consent.ConsentView;
import fr.healthdatahub.affiliation.directory.Card;
import fr.healthdatahub.affiliation.directory.Facet;
import fr.healthdatahub.affiliation.directory.Found;
import fr.healthdatahub.affiliation.researcher.EvidenceView;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.openapi.model.Audience;
import fr.healthdatahub.openapi.model.Consent;
import fr.healthdatahub.openapi.model.ConsentText;
import fr.healthdatahub.openapi.model.DirectoryFacet;
import fr.healthdatahub.openapi.model.Discipline;
import fr.healthdatahub.openapi.model.Evidence;
import fr.healthdatahub.openapi.model.FacetCount;
import fr.healthdatahub.openapi.model.Profile;
import fr.healthdatahub.openapi.model.Purpose;
import fr.healthdatahub.openapi.model.Researcher;
import fr.healthdatahub.openapi.model.ResearcherCard;
import fr.healthdatahub.openapi.model.Visibility;
import fr.healthdatahub.web.problem.Words;
import fr.healthdatahub.web.skills.SkillWords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Researchers in the contract's words. */
final class ResearcherModels {
  /** How much of somebody's evidence a list shows. */
  private ResearcherModels() {}

  static Researcher researcher(
      ResearcherView view,
      Collection<fr.healthdatahub.affiliation.consent.Purpose> consents,
      Locale locale) {
    return new Researcher()
        .id(view.id())
        .profile(profile(view.profile(), locale))
        .consents(
            consents.stream().sorted().map(purpose -> Purpose.valueOf(purpose.name())).toList())
        .paused(view.paused())
        .hidden(view.hiddenAt() != null)
        .createdAt(utc(view.createdAt()))
        .changedAt(utc(view.changedAt()))
        .confirmedAt(utc(view.confirmedAt()))
        .version(view.version());
  }

  private static Profile profile(
      fr.healthdatahub.affiliation.researcher.Profile profile, Locale locale) {
    return new Profile()
        .name(profile.name())
        .discipline(Discipline.valueOf(profile.discipline().name()))
        .orcid(profile.orcid())
        .skills(skills(profile.skills(), locale))
        .about(profile.about())
        .languages(profile.languages().stream().sorted().toList())
        .place(profile.place())
        .institution(profile.institution())
        .otherEmails(profile.otherEmails())
        .availableFrom(profile.availableFrom())
        .availableTo(profile.availableTo())
        .capacity(profile.capacity())
        .visibility(visibility(profile.visibility()));
  }

  private static Visibility visibility(
      Map<ProfileField, fr.healthdatahub.affiliation.researcher.Audience> chosen) {
    return new Visibility()
        .name(audience(chosen, ProfileField.NAME))
        .discipline(audience(chosen, ProfileField.DISCIPLINE))
        .skills(audience(chosen, ProfileField.SKILLS))
        .institution(audience(chosen, ProfileField.INSTITUTION))
        .place(audience(chosen, ProfileField.PLACE))
        .languages(audience(chosen, ProfileField.LANGUAGES))
        .about(audience(chosen, ProfileField.ABOUT))
        .evidence(audience(chosen, ProfileField.EVIDENCE))
        .orcid(audience(chosen, ProfileField.ORCID))
        .availability(audience(chosen, ProfileField.AVAILABILITY));
  }

  private static Audience audience(
      Map<ProfileField, fr.healthdatahub.affiliation.researcher.Audience> chosen,
      ProfileField field) {
    return Audience.valueOf(chosen.get(field).name());
  }

  static List<fr.healthdatahub.openapi.model.SkillLevel> skills(
      List<SkillLevel> skills, Locale locale) {
    return skills.stream()
        .map(
            one ->
                new fr.healthdatahub.openapi.model.SkillLevel()
                    .skill(one.skill())
                    .level(one.level())
                    .label(SkillWords.label(one.skill(), locale)))
        .toList();
  }

  static Evidence evidence(EvidenceView one) {
    return new Evidence()
        .id(one.id())
        .kind(Evidence.KindEnum.valueOf(one.kind().name()))
        .title(one.title())
        .text(one.text())
        .year(one.year())
        .language(one.language())
        .doi(one.doi())
        .url(one.url())
        .venue(one.venue())
        .authors(one.authors());
  }

  /** What one may agree to, as it stands today. */
  static List<ConsentText> consentTexts(Locale locale) {
    return Arrays.stream(fr.healthdatahub.affiliation.consent.Purpose.values())
        .map(
            one ->
                new ConsentText()
                    .purpose(Purpose.valueOf(one.name()))
                    .version(one.textVersion())
                    .text(Words.of("purpose." + one, locale)))
        .toList();
  }

  static Consent consent(ConsentView consent) {
    return new Consent()
        .purpose(Purpose.valueOf(consent.purpose().name()))
        .textVersion(consent.textVersion())
        .givenAt(utc(consent.givenAt()))
        .withdrawnAt(utc(consent.withdrawnAt()));
  }

  /** A card with the beginning of its evidence. */
  static ResearcherCard inList(Card card, Locale locale) {
    List<EvidenceView> first = card.evidence().stream().limit(Card.WORKS_IN_LISTS).toList();
    return card(card, first, locale);
  }

  static ResearcherCard card(Card card, Locale locale) {
    return card(card, card.evidence(), locale);
  }

  private static ResearcherCard card(Card card, List<EvidenceView> evidence, Locale locale) {
    return new ResearcherCard()
        .id(card.id())
        .name(card.name())
        .discipline(card.discipline() == null ? null : Discipline.valueOf(card.discipline().name()))
        .skills(skills(card.skills(), locale))
        .institution(card.institution())
        .institutionLine(card.institutionLine())
        .place(card.place())
        .languages(card.languages().stream().sorted().toList())
        .about(card.about())
        .orcid(card.orcid())
        .availableFrom(card.availableFrom())
        .availableTo(card.availableTo())
        .capacity(card.capacity())
        .evidence(evidence.stream().map(ResearcherModels::evidence).toList());
  }

  static DirectoryFacet facet(Facet facet, List<Found.FacetCount> values, Locale locale) {
    return new DirectoryFacet()
        .name(DirectoryFacet.NameEnum.valueOf(facet.name()))
        .values(
            values.stream()
                .map(
                    one ->
                        new FacetCount()
                            .value(one.value())
                            .label(FacetWords.label(facet, one.value(), locale))
                            .count(one.count()))
                .toList());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
