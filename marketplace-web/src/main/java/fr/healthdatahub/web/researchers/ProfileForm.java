package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.consent.ReadText;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.page.SpokenLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A profile as a form of a page sends it. */
@RequestScoped
class ProfileForm {
  private static final String[] NONE = {};

  @Inject HttpServletRequest request;

  boolean isSent() {
    return request.getParameter("discipline") != null;
  }

  /**
   * The profile that was typed.
   *
   * @throws AffiliationProblem invalid: {@code day-syntax}, {@code researcher-capacity}
   */
  Profile profile() {
    return new Profile(
        text("name"),
        one(Discipline.class, text("discipline")),
        text("orcid"),
        text("about"),
        skills(),
        SpokenLanguages.tags(text("languages")),
        text("place"),
        text("institution"),
        words("otherEmails"),
        day("availableFrom"),
        day("availableTo"),
        capacity(),
        visibility());
  }

  /** Skills in the rows of the form, those that are empty left out. */
  List<SkillLevel> skills() {
    String[] names = values("skill");
    String[] levels = values("level");
    List<SkillLevel> skills = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (!names[i].isBlank()) {
        int level = i < levels.length && levels[i].matches("[0-4]") ? levels[i].charAt(0) - '0' : 0;
        skills.add(new SkillLevel(names[i], level));
      }
    }
    return skills;
  }

  /**
   * What is agreed to.
   *
   * @throws AffiliationProblem conflict, {@code consent-text-changed}: the page was made before
   */
  Set<Purpose> agreed() {
    Set<Purpose> agreed = purposes();
    ReadText.requireCurrent(
        agreed, agreed.stream().map(one -> new ReadText(one, read(one))).toList());
    return agreed;
  }

  private int read(Purpose purpose) {
    String seen = text("text-" + purpose);
    return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
  }

  Set<Purpose> purposes() {
    Set<Purpose> agreed = EnumSet.noneOf(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      if (Arrays.asList(values("agree")).contains(purpose.name())) {
        agreed.add(purpose);
      }
    }
    return agreed;
  }

  private Map<ProfileField, Audience> visibility() {
    Map<ProfileField, Audience> chosen = new EnumMap<>(ProfileField.class);
    for (ProfileField field : ProfileField.values()) {
      Audience audience = one(Audience.class, text("sees-" + field.name()));
      if (audience != null) {
        chosen.put(field, audience);
      }
    }
    return chosen;
  }

  private int capacity() {
    String typed = text("capacity").strip();
    if (typed.isEmpty()) {
      return Profile.USUAL_CAPACITY;
    }
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
  }

  private LocalDate day(String field) {
    String typed = text(field).strip();
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException noDay) {
      throw AffiliationProblem.invalid(field, "day-syntax");
    }
  }

  private List<String> words(String field) {
    return Arrays.stream(text(field).split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The version of the profile of which the form was made; none counts as one that is gone. */
  Long version() {
    String seen = text("version");
    return seen.matches("\\d{1,18}") ? Long.valueOf(seen) : Long.valueOf(-1);
  }

  String text(String field) {
    String typed = request.getParameter(field);
    return typed == null ? "" : typed;
  }

  private String[] values(String field) {
    String[] typed = request.getParameterValues(field);
    return typed == null ? NONE : typed;
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
