package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the Hub's officers see of a candidate: what the researcher keeps from them is null, or empty
 * for languages.
 */
public record CandidateCard(
    String name,
    Discipline discipline,
    String place,
    String institution,
    Set<String> languages,
    LocalDate availableFrom,
    LocalDate availableTo) {
  public CandidateCard {
    languages = Set.copyOf(languages);
  }

  static CandidateCard of(ResearcherView researcher) {
    Profile profile = researcher.profile();
    boolean dates = open(researcher, ProfileField.AVAILABILITY);
    return new CandidateCard(
        open(researcher, ProfileField.NAME) ? profile.name() : null,
        open(researcher, ProfileField.DISCIPLINE) ? profile.discipline() : null,
        open(researcher, ProfileField.PLACE) ? blankless(profile.place()) : null,
        open(researcher, ProfileField.INSTITUTION) ? blankless(profile.institution()) : null,
        open(researcher, ProfileField.LANGUAGES) ? profile.languages() : Set.of(),
        dates ? profile.availableFrom() : null,
        dates ? profile.availableTo() : null);
  }

  private static String blankless(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Whether the Hub may use a field at all. */
  static boolean open(ResearcherView researcher, ProfileField field) {
    return researcher.opens(field, Audience.HUB);
  }
}
