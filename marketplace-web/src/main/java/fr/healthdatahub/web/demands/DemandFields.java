package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.demand.Confidentiality;
import fr.healthdatahub.affiliation.demand.DemandDraft;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.Violation;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.web.page.SpokenLanguages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The text fields of a demand's form, and the draft that they mean. */
final class DemandFields {
  private static final int NO_NUMBER = -1;

  private DemandFields() {}

  /** The fields of a new demand. */
  static Map<String, String> empty() {
    Map<String, String> fields = new HashMap<>();
    for (String name :
        List.of(
            "institution",
            "title",
            "need",
            "required",
            "desired",
            "discipline",
            "languages",
            "place",
            "starts",
            "ends",
            "effortDays")) {
      fields.put(name, "");
    }
    fields.put("confidentiality", Confidentiality.PUBLIC.name());
    return fields;
  }

  /** The fields that mean a draft, with names of skills in a language. */
  static Map<String, String> of(DemandDraft draft, Locale locale) {
    Map<String, String> fields = empty();
    fields.put("institution", draft.institution());
    fields.put("title", draft.title());
    fields.put("need", draft.need());
    fields.put("required", SkillLines.write(draft.required(), locale));
    fields.put("desired", SkillLines.write(draft.desired(), locale));
    fields.put("discipline", draft.discipline() == null ? "" : draft.discipline().name());
    fields.put("languages", SpokenLanguages.names(draft.languages(), locale));
    fields.put("place", draft.place());
    fields.put("starts", text(draft.starts()));
    fields.put("ends", text(draft.ends()));
    fields.put("effortDays", text(draft.effortDays()));
    fields.put("confidentiality", draft.confidentiality().name());
    return fields;
  }

  /**
   * The draft that fields mean.
   *
   * @throws AffiliationProblem invalid, {@code day-syntax}, with a violation a day
   */
  static DemandDraft draft(Map<String, String> fields, boolean remote) {
    List<Violation> wrong = new ArrayList<>();
    LocalDate starts = day("starts", fields, wrong);
    LocalDate ends = day("ends", fields, wrong);
    AffiliationProblem.require(wrong);
    return new DemandDraft(
        fields.get("institution"),
        fields.get("title"),
        fields.get("need"),
        SkillLines.read(fields.get("required")),
        SkillLines.read(fields.get("desired")),
        named(Discipline.values(), fields.get("discipline")),
        SpokenLanguages.tags(line(fields.get("languages"))),
        fields.get("place"),
        remote,
        starts,
        ends,
        number(fields.get("effortDays")),
        named(Confidentiality.values(), fields.get("confidentiality")));
  }

  private static LocalDate day(String name, Map<String, String> fields, List<Violation> wrong) {
    String typed = line(fields.get(name));
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      wrong.add(Violation.of(name, "day-syntax"));
      return null;
    }
  }

  private static Integer number(String typed) {
    String number = line(typed);
    if (number.isEmpty()) {
      return null;
    }
    return number.matches("\\d{1,9}") ? Integer.valueOf(number) : NO_NUMBER;
  }

  private static <E extends Enum<E>> E named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  private static String line(String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
