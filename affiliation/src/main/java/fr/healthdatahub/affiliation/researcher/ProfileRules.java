package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.identifier.Orcid;
import fr.healthdatahub.affiliation.problem.Violation;
import fr.healthdatahub.affiliation.text.TypedText;
import fr.healthdatahub.affiliation.time.KnownDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a profile may hold, and in which form it is kept. */
final class ProfileRules {
  static final int LONGEST_NAME = 100;
  static final int LONGEST_ABOUT = 4000;
  static final int LEAST_SKILLS = 5;
  static final int MOST_SKILLS = 60;
  static final int LONGEST_SKILL = 100;
  static final int MOST_CAPACITY = 20;
  private static final int MOST_EMAILS = 10;
  private static final int LONGEST_EMAILS = 1000;
  private static final int MOST_LANGUAGES = 10;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s\\p{Cc}@,;<>]{1,64}@[^\\s\\p{Cc}@,;<>]{3,190}");

  private ProfileRules() {}

  /** The same profile in the form that is kept: tidy, each skill once and by its id. */
  static Profile tidy(Profile typed) {
    return new Profile(
        TypedText.line(typed.name()),
        typed.discipline(),
        orcid(typed.orcid()),
        TypedText.lines(typed.about()),
        SkillLevel.known(typed.skills()),
        typed.languages().stream()
            .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        TypedText.line(typed.place()),
        TypedText.line(typed.institution()),
        typed.otherEmails().stream()
            .map(email -> email.strip().toLowerCase(Locale.ROOT))
            .filter(email -> !email.isEmpty())
            .distinct()
            .toList(),
        typed.availableFrom(),
        typed.availableTo(),
        typed.capacity(),
        typed.visibility());
  }

  /** All that is wrong with a tidy profile. */
  static List<Violation> check(Profile profile) {
    List<Violation> wrong = new ArrayList<>();
    if (profile.name().length() < 2 || profile.name().length() > LONGEST_NAME) {
      wrong.add(Violation.of("name", "researcher-name", LONGEST_NAME));
    }
    if (profile.discipline() == null) {
      wrong.add(Violation.of("discipline", "researcher-discipline"));
    }
    String orcid = profile.orcid();
    if (orcid != null && Orcid.parse(orcid).isEmpty()) {
      wrong.add(Violation.of("orcid", "orcid-checksum", orcid));
    }
    checkSkills(profile, wrong);
    if (profile.about().length() > LONGEST_ABOUT) {
      wrong.add(Violation.of("about", "text-too-long", LONGEST_ABOUT));
    }
    if (profile.place().length() > LONGEST_NAME) {
      wrong.add(Violation.of("place", "text-too-long", LONGEST_NAME));
    }
    if (profile.languages().size() > MOST_LANGUAGES
        || !profile.languages().stream().allMatch(tag -> LANGUAGE.matcher(tag).matches())) {
      wrong.add(Violation.of("languages", "language-tags", MOST_LANGUAGES));
    }
    if (profile.otherEmails().size() > MOST_EMAILS
        || String.join(",", profile.otherEmails()).length() > LONGEST_EMAILS
        || !profile.otherEmails().stream().allMatch(email -> EMAIL.matcher(email).matches())) {
      wrong.add(Violation.of("otherEmails", "other-emails", MOST_EMAILS, LONGEST_EMAILS));
    }
    if (profile.capacity() < 0 || profile.capacity() > MOST_CAPACITY) {
      wrong.add(Violation.of("capacity", "researcher-capacity", MOST_CAPACITY));
    }
    KnownDays.check("availableFrom", profile.availableFrom(), wrong);
    KnownDays.check("availableTo", profile.availableTo(), wrong);
    if (profile.availableFrom() != null
        && profile.availableTo() != null
        && profile.availableTo().isBefore(profile.availableFrom())) {
      wrong.add(Violation.of("availableTo", "days-reversed"));
    }
    return wrong;
  }

  private static void checkSkills(Profile profile, List<Violation> wrong) {
    if (profile.orcid() == null && profile.skills().size() < LEAST_SKILLS) {
      wrong.add(Violation.of("skills", "skills-or-orcid", LEAST_SKILLS, profile.skills().size()));
    }
    if (profile.skills().size() > MOST_SKILLS) {
      wrong.add(Violation.of("skills", "too-many-skills", MOST_SKILLS));
    }
    for (SkillLevel skill : profile.skills()) {
      if (skill.skill().length() > LONGEST_SKILL || skill.level() < 0 || skill.level() > 4) {
        wrong.add(Violation.of("skills", "skill-name", LONGEST_SKILL));
        return;
      }
    }
  }

  private static String orcid(String typed) {
    String bare = TypedText.line(typed);
    return bare.isEmpty() ? null : Orcid.parse(bare).map(Orcid::value).orElse(bare);
  }
}
