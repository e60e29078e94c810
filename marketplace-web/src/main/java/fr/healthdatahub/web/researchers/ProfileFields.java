package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.SpokenLanguages;
import fr.healthdatahub.web.problem.Words;
import fr.healthdatahub.web.skills.SkillWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What stands in the fields of a profile's form: what was typed just now, else what is kept. */
@Named("profileFields")
@RequestScoped
public class ProfileFields {
  private static final int FIRST_ROWS = 5;
  private static final int FREE_ROWS = 3;

  @Inject ProfileForm form;
  @Inject Language language;
  private Profile kept = Profile.joining("", null, null, List.of());
  private Set<Purpose> agreed = Set.of();

  /** One choice of a list. */
  public record Choice(String value, String label, boolean chosen) {}

  /** One row of skills. */
  public record SkillRow(int number, String name, int level) {}

  /** Something that one may agree to, in the words of a version. */
  public record Agreement(String value, String text, int version, boolean chosen) {}

  /** Who sees a field. */
  public record Sees(String field, List<Choice> choices) {}

  void show(Profile profile, Set<Purpose> purposes) {
    kept = profile;
    agreed = purposes;
  }

  /** The text of a field. */
  public String text(String field) {
    if (form.isSent()) {
      return form.text(field);
    }
    return switch (field) {
      case "name" -> kept.name();
      case "orcid" -> kept.orcid() == null ? "" : kept.orcid();
      case "about" -> kept.about();
      case "place" -> kept.place();
      case "institution" -> kept.institution();
      case "languages" -> SpokenLanguages.names(kept.languages(), language.locale());
      case "otherEmails" -> String.join(", ", kept.otherEmails());
      case "availableFrom" -> day(kept.availableFrom());
      case "availableTo" -> day(kept.availableTo());
      case "capacity" -> String.valueOf(kept.capacity());
      default -> "";
    };
  }

  public List<Choice> getDisciplines() {
    String chosen =
        form.isSent()
            ? form.text("discipline")
            : kept.discipline() == null ? "" : kept.discipline().name();
    Collator collator = Collator.getInstance(language.locale());
    return Arrays.stream(Discipline.values())
        .map(one -> choice(one.name(), discipline(one.name()), chosen))
        .sorted(
            Comparator.comparing((Choice one) -> one.value().equals("OTHER"))
                .thenComparing(Choice::label, collator))
        .toList();
  }

  /** What people call a discipline. */
  public String discipline(String name) {
    return Words.of("discipline." + name, language.locale());
  }

  /** Skills that are named, and empty rows to name more. */
  public List<SkillRow> getSkillRows() {
    List<SkillRow> rows = new ArrayList<>();
    for (SkillLevel skill : form.isSent() ? form.skills() : kept.skills()) {
      rows.add(
          new SkillRow(
              rows.size() + 1, SkillWords.label(skill.skill(), language.locale()), skill.level()));
    }
    int all = Math.max(FIRST_ROWS, rows.size() + FREE_ROWS);
    while (rows.size() < all) {
      rows.add(new SkillRow(rows.size() + 1, "", 0));
    }
    return rows;
  }

  /** Levels of which one is chosen. */
  public List<Choice> levels(int chosen) {
    List<Choice> levels = new ArrayList<>();
    for (int level = 0; level <= 4; level++) {
      levels.add(
          choice(
              String.valueOf(level),
              level == 0 ? language.say("level.none") : language.say("level." + level),
              String.valueOf(chosen)));
    }
    return levels;
  }

  /** Every skill that the Hub knows, for suggestions while typing. */
  public List<SkillWords.Known> getKnownSkills() {
    return SkillWords.known(language.locale());
  }

  public List<Agreement> getPurposes() {
    Set<Purpose> chosen = form.isSent() ? form.purposes() : agreed;
    return Arrays.stream(Purpose.values())
        .map(
            one ->
                new Agreement(
                    one.name(),
                    Words.of("purpose." + one, language.locale()),
                    one.textVersion(),
                    chosen.contains(one)))
        .toList();
  }

  /** For each field who sees it. */
  public List<Sees> getVisibility() {
    return Arrays.stream(ProfileField.values()).map(this::sees).toList();
  }

  private Sees sees(ProfileField field) {
    String chosen =
        form.isSent() ? form.text("sees-" + field.name()) : kept.visibility().get(field).name();
    return new Sees(
        field.name(),
        Arrays.stream(Audience.values())
            .map(one -> choice(one.name(), language.say("audience." + one.name()), chosen))
            .toList());
  }

  private static Choice choice(String value, String label, String chosen) {
    return new Choice(value, label, value.equals(chosen));
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
