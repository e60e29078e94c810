package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.cli.Fields;
import fr.healthdatahub.sdk.model.Evidence;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.sdk.model.Researcher;
import fr.healthdatahub.sdk.model.ResearcherCard;
import fr.healthdatahub.sdk.model.SkillLevel;
import java.util.List;
import java.util.stream.Stream;

/** Researchers as people read them. */
final class ResearcherText {
  private ResearcherText() {}

  /** What somebody shows to whoever asks. */
  static List<String> of(ResearcherCard card) {
    Fields fields =
        new Fields()
            .add("name", card.getName())
            .add("discipline", card.getDiscipline())
            .add("orcid", card.getOrcid())
            .add("skills", skills(card.getSkills()))
            .add("institution", institution(card))
            .add("place", card.getPlace())
            .add("languages", card.getLanguages())
            .add("available", days(card.getAvailableFrom(), card.getAvailableTo()))
            .add("capacity", card.getCapacity())
            .add("about", card.getAbout());
    return Stream.concat(
            fields.lines().stream(), card.getEvidence().stream().map(one -> "- " + work(one)))
        .toList();
  }

  /** What one said about oneself. */
  static List<String> of(Researcher mine) {
    Profile profile = mine.getProfile();
    return new Fields()
        .add("name", profile.getName())
        .add("discipline", profile.getDiscipline())
        .add("orcid", profile.getOrcid())
        .add("skills", skills(profile.getSkills()))
        .add("institution", profile.getInstitution())
        .add("place", profile.getPlace())
        .add("languages", profile.getLanguages())
        .add("available", days(profile.getAvailableFrom(), profile.getAvailableTo()))
        .add("capacity", profile.getCapacity())
        .add("about", profile.getAbout())
        .add("other-emails", profile.getOtherEmails())
        .add("consents", mine.getConsents())
        .add("state", state(mine))
        .add("version", mine.getVersion())
        .add("id", mine.getId())
        .lines();
  }

  private static String state(Researcher mine) {
    if (mine.getHidden()) {
      return ClientWords.of("profile.hidden");
    }
    return ClientWords.of(mine.getPaused() ? "profile.paused" : "profile.active");
  }

  /** A work in one line. */
  static String work(Evidence work) {
    StringBuilder text = new StringBuilder(work.getTitle());
    for (Object more : new Object[] {work.getYear(), work.getVenue(), work.getDoi()}) {
      if (!or(more).isEmpty()) {
        text.append(text.length() > 0 ? ", " : "").append(more);
      }
    }
    return text.toString();
  }

  static String label(SkillLevel skill) {
    return skill.getLabel() == null ? skill.getSkill() : skill.getLabel();
  }

  private static List<String> skills(List<SkillLevel> skills) {
    return skills.stream()
        .map(
            one ->
                one.getLevel() == null || one.getLevel() == 0
                    ? label(one)
                    : label(one) + " (" + one.getLevel() + ")")
        .toList();
  }

  private static String institution(ResearcherCard card) {
    return card.getInstitutionLine() == null || card.getInstitutionLine().isEmpty()
        ? or(card.getInstitution())
        : card.getInstitution() + " (" + String.join(", ", card.getInstitutionLine()) + ")";
  }

  private static String days(Object from, Object to) {
    return from == null && to == null ? "" : or(from) + " – " + or(to);
  }

  static String or(Object value) {
    return value == null ? "" : value.toString();
  }
}
