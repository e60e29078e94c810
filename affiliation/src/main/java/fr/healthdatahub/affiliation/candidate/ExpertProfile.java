package fr.healthdatahub.affiliation.candidate;

import static fr.healthdatahub.affiliation.candidate.CandidateCard.open;

import fr.healthdatahub.affiliation.conflict.Coauthor;
import fr.healthdatahub.affiliation.conflict.Organisation;
import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.matching.EvidenceUnit;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.matching.Offer;
import fr.healthdatahub.affiliation.matching.SkillClaim;
import fr.healthdatahub.affiliation.researcher.EvidenceView;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A researcher as matching knows them: without the fields that they keep to themselves. Conflicts
 * of interest are looked for in all fields, whoever sees them.
 */
final class ExpertProfile {
  private ExpertProfile() {}

  /**
   * The expert that a researcher is.
   *
   * @param email of the account; null when it is not known
   */
  static Expert of(Registered registered, String email) {
    ResearcherView researcher = registered.researcher();
    Profile profile = researcher.profile();
    List<SkillClaim> skills = new ArrayList<>();
    if (open(researcher, ProfileField.SKILLS)) {
      profile.skills().forEach(one -> skills.add(new SkillClaim(one.skill(), one.level())));
    }
    if (open(researcher, ProfileField.DISCIPLINE)) {
      // A discipline is a skill that nobody needs to declare again.
      String name = profile.discipline().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      skills.add(new SkillClaim(name, 0));
    }
    return new Expert(
        researcher.id(), units(registered), skills, ties(registered, email), offer(researcher));
  }

  /** The works of which units are made, in the order of the units. */
  static List<EvidenceView> works(Registered registered) {
    return open(registered.researcher(), ProfileField.EVIDENCE) ? registered.evidence() : List.of();
  }

  private static List<EvidenceUnit> units(Registered registered) {
    List<EvidenceUnit> units = new ArrayList<>();
    for (EvidenceView one : works(registered)) {
      Language language = Language.of(one.language(), one.title() + " " + one.text());
      int year = one.year() == null ? 0 : one.year();
      units.add(new EvidenceUnit(one.title(), one.text(), year, language));
    }
    String about = registered.researcher().profile().about();
    if (!about.isEmpty() && open(registered.researcher(), ProfileField.ABOUT)) {
      units.add(new EvidenceUnit("", about, 0, Language.of(null, about)));
    }
    return units;
  }

  /** What binds a researcher, by which conflicts of interest are found. */
  static Ties ties(Registered registered, String email) {
    Profile profile = registered.researcher().profile();
    List<String> identities = new ArrayList<>(profile.otherEmails());
    identities.add(registered.researcher().personId());
    if (email != null) {
      identities.add(email);
    }
    if (profile.orcid() != null) {
      identities.add(profile.orcid());
    }
    return new Ties(
        identities,
        List.of(profile.name()),
        organisations(registered),
        coauthors(registered.evidence(), profile.name()),
        List.of());
  }

  /**
   * What of it the Hub's officers may be told. Other addresses are never shown; who hides their
   * name is not named by being who has the demand, either.
   */
  static Ties openTies(Registered registered) {
    ResearcherView researcher = registered.researcher();
    Profile profile = researcher.profile();
    boolean named = open(researcher, ProfileField.NAME);
    List<String> identities = new ArrayList<>();
    if (named) {
      identities.add(researcher.personId());
    }
    if (profile.orcid() != null && open(researcher, ProfileField.ORCID)) {
      identities.add(profile.orcid());
    }
    return new Ties(
        identities,
        named ? List.of(profile.name()) : List.of(),
        open(researcher, ProfileField.INSTITUTION) ? organisations(registered) : List.of(),
        coauthors(works(registered), profile.name()),
        List.of());
  }

  private static List<Organisation> organisations(Registered registered) {
    return registered.institution() == null
        ? List.of()
        : List.of(organisation(registered.institution()));
  }

  static Organisation organisation(InstitutionView institution) {
    return new Organisation(institution.name(), institution.line());
  }

  /** Everybody who wrote something with them, with the latest year. */
  private static List<Coauthor> coauthors(List<EvidenceView> works, String self) {
    Map<String, Integer> latest = new HashMap<>();
    for (EvidenceView work : works) {
      int year = work.year() == null ? 0 : work.year();
      for (String author : work.authors()) {
        if (!author.equalsIgnoreCase(self)) {
          // A year that is not told counts as recent, so it outweighs any.
          latest.merge(
              author, year, (one, other) -> one == 0 || other == 0 ? 0 : Math.max(one, other));
        }
      }
    }
    return latest.entrySet().stream()
        .map(entry -> new Coauthor(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Offer offer(ResearcherView researcher) {
    Profile profile = researcher.profile();
    boolean dates = open(researcher, ProfileField.AVAILABILITY);
    return new Offer(
        true,
        true,
        dates ? profile.availableFrom() : null,
        dates ? profile.availableTo() : null,
        profile.capacity(),
        open(researcher, ProfileField.LANGUAGES) ? profile.languages() : Set.of());
  }
}
