package fr.healthdatahub.web.page;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the form that was just sent: beside which field, or with the whole. */
@Named("errors")
@RequestScoped
public class FormErrors {
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject Language language;
  private final Map<String, String> byField = new LinkedHashMap<>();
  private String general;

  /** Does something that may be refused, and says whether it was done. */
  public boolean none(Runnable action) {
    try {
      action.run();
      return true;
    } catch (AccountsProblem problem) {
      explain(problem);
      return false;
    } catch (AffiliationProblem problem) {
      problem.violations().forEach(one -> explain(one.field(), one.code(), one.args()));
      if (byField.isEmpty()) {
        general = Refused.words(problem, language.locale());
      }
      return false;
    }
  }

  /** What is wrong with a field, or null. */
  public String of(String field) {
    return byField.get(field);
  }

  /** What is wrong with the whole, or null. */
  public String getGeneral() {
    return general;
  }

  /** The ids of the texts that explain a field: its hint, if it has one, and its error. */
  public String describes(String field, boolean hint) {
    String error = byField.containsKey(field) ? field + "-error" : "";
    String both = hint ? (field + "-hint " + error).strip() : error;
    return both.isEmpty() ? null : both;
  }

  /** "true" for a field that must be mended, else null, as the attribute wants it. */
  public String invalid(String field) {
    return byField.containsKey(field) ? "true" : null;
  }

  /** "autofocus" for the first field to mend, or for the first of a form that was not sent yet. */
  public String focus(String field, boolean first) {
    boolean here = byField.isEmpty() ? first : byField.keySet().iterator().next().equals(field);
    return here ? "autofocus" : null;
  }

  private void explain(AccountsProblem problem) {
    problem.violations().forEach(one -> explain(one.field(), one.code(), one.args()));
    if (byField.isEmpty()) {
      general =
          Refused.words(problem, language.locale())
              + problem
                  .retryAfter()
                  .map(instant -> " " + language.say("try-again", language.instant(instant, PARIS)))
                  .orElse("");
    }
  }

  private void explain(String field, String code, List<String> args) {
    byField.putIfAbsent(field, Words.of(code, language.locale(), args.toArray()));
  }
}
