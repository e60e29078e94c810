package fr.healthdatahub.affiliation.directory;

import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.EvidenceView;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a circle may see of a researcher; null or empty where that is nothing.
 *
 * @param institutionLine names of what the institution is a part of, the nearest first
 * @param capacity how many demands one takes at a time; null when availability is not open
 * @param beyondPublic whether it tells something that not everybody may see
 */
public record Card(
    String id,
    String name,
    Discipline discipline,
    List<SkillLevel> skills,
    String institution,
    List<String> institutionLine,
    String place,
    Set<String> languages,
    String about,
    String orcid,
    LocalDate availableFrom,
    LocalDate availableTo,
    Integer capacity,
    List<EvidenceView> evidence,
    boolean beyondPublic) {

  /** So many works stand on a card in a list. */
  public static final int WORKS_IN_LISTS = 3;

  private static final int LONGEST_IN_LISTS = 300;

  /** The same with the beginnings of its first works only: that is all that a list shows. */
  Card inLists() {
    return new Card(
        id,
        name,
        discipline,
        skills,
        institution,
        institutionLine,
        place,
        languages,
        about,
        orcid,
        availableFrom,
        availableTo,
        capacity,
        evidence.stream().limit(WORKS_IN_LISTS).map(one -> one.begun(LONGEST_IN_LISTS)).toList(),
        beyondPublic);
  }

  /** The card of a researcher for a circle. */
  public static Card of(Registered one, Audience circle) {
    Profile profile = one.researcher().profile();
    boolean available = one.researcher().opens(ProfileField.AVAILABILITY, circle);
    boolean placed = one.researcher().opens(ProfileField.INSTITUTION, circle);
    return new Card(
        one.researcher().id(),
        one.researcher().opens(ProfileField.NAME, circle) ? profile.name() : null,
        one.researcher().opens(ProfileField.DISCIPLINE, circle) ? profile.discipline() : null,
        one.researcher().opens(ProfileField.SKILLS, circle) ? profile.skills() : List.of(),
        placed && one.institution() != null ? one.institution().name() : null,
        placed && one.institution() != null ? one.institution().line() : List.of(),
        one.researcher().opens(ProfileField.PLACE, circle) ? profile.place() : null,
        one.researcher().opens(ProfileField.LANGUAGES, circle) ? profile.languages() : Set.of(),
        one.researcher().opens(ProfileField.ABOUT, circle) ? profile.about() : null,
        one.researcher().opens(ProfileField.ORCID, circle) ? profile.orcid() : null,
        available ? profile.availableFrom() : null,
        available ? profile.availableTo() : null,
        available ? profile.capacity() : null,
        one.researcher().opens(ProfileField.EVIDENCE, circle) ? one.evidence() : List.of(),
        profile.visibility().values().stream()
            .anyMatch(audience -> audience != Audience.PUBLIC && audience.opensTo(circle)));
  }
}
