package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.consent.ReadText;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.EvidenceKind;
import fr.healthdatahub.affiliation.researcher.NewEvidence;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.openapi.model.Visibility;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the contract's words ask for. */
final class ProfileRequests {
  private ProfileRequests() {}

  static Profile profile(fr.healthdatahub.openapi.model.Profile asked) {
    return new Profile(
        asked.getName(),
        Discipline.valueOf(asked.getDiscipline().name()),
        asked.getOrcid(),
        asked.getAbout(),
        orNone(asked.getSkills()).stream()
            .map(one -> new SkillLevel(one.getSkill(), one.getLevel() == null ? 0 : one.getLevel()))
            .toList(),
        new HashSet<>(orNone(asked.getLanguages())),
        asked.getPlace(),
        asked.getInstitution(),
        orNone(asked.getOtherEmails()),
        asked.getAvailableFrom(),
        asked.getAvailableTo(),
        asked.getCapacity() == null ? Profile.USUAL_CAPACITY : asked.getCapacity(),
        visibility(asked.getVisibility()));
  }

  /** What is agreed to, in the words that were read. */
  static Set<Purpose> agreed(
      Collection<fr.healthdatahub.openapi.model.Purpose> asked,
      List<fr.healthdatahub.openapi.model.ReadText> read) {
    Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    asked.forEach(one -> purposes.add(Purpose.valueOf(one.name())));
    ReadText.requireCurrent(
        purposes,
        orNone(read).stream()
            .map(one -> new ReadText(Purpose.valueOf(one.getPurpose().name()), one.getVersion()))
            .toList());
    return purposes;
  }

  static NewEvidence evidence(fr.healthdatahub.openapi.model.NewEvidence asked) {
    return new NewEvidence(
        EvidenceKind.valueOf(asked.getKind().name()),
        asked.getTitle(),
        asked.getText(),
        asked.getYear(),
        asked.getLanguage(),
        asked.getDoi(),
        asked.getUrl(),
        asked.getVenue(),
        orNone(asked.getAuthors()));
  }

  private static Map<ProfileField, Audience> visibility(Visibility asked) {
    Map<ProfileField, Audience> chosen = new EnumMap<>(ProfileField.class);
    if (asked != null) {
      put(chosen, ProfileField.NAME, asked.getName());
      put(chosen, ProfileField.DISCIPLINE, asked.getDiscipline());
      put(chosen, ProfileField.SKILLS, asked.getSkills());
      put(chosen, ProfileField.INSTITUTION, asked.getInstitution());
      put(chosen, ProfileField.PLACE, asked.getPlace());
      put(chosen, ProfileField.LANGUAGES, asked.getLanguages());
      put(chosen, ProfileField.ABOUT, asked.getAbout());
      put(chosen, ProfileField.EVIDENCE, asked.getEvidence());
      put(chosen, ProfileField.ORCID, asked.getOrcid());
      put(chosen, ProfileField.AVAILABILITY, asked.getAvailability());
    }
    return chosen;
  }

  private static void put(
      Map<ProfileField, Audience> chosen,
      ProfileField field,
      fr.healthdatahub.openapi.model.Audience asked) {
    if (asked != null) {
      chosen.put(field, Audience.valueOf(asked.name()));
    }
  }

  private static <T> List<T> orNone(List<T> asked) {
    return asked == null ? List.of() : asked;
  }
}
