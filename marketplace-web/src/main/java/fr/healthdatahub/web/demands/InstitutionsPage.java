package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.institution.InstitutionReview;
import fr.healthdatahub.affiliation.institution.InstitutionRow;
import fr.healthdatahub.affiliation.institution.InstitutionRow.Alike;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Institutions for officers; the one to keep in order is named by the address. */
@Named
@RequestScoped
public class InstitutionsPage {
  private static final String PAGE = "/administration/institutions";
  private static final int SHOWN = 50;

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Institutions institutions;
  @Inject InstitutionReview review;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private List<InstitutionRow> found;
  private InstitutionView chosen;
  private String other = "";
  private String parent;
  private String ror;
  private String city;
  private String domain;

  @PostConstruct
  void find() {
    policy.require(Operation.KEEP_INSTITUTIONS);
    chosen = institutions.find(request.getParameter("id")).orElse(null);
    if (chosen != null) {
      parent = chosen.line().isEmpty() ? "" : chosen.line().get(0);
      ror = chosen.ror();
      city = chosen.city();
      domain = chosen.mailDomain();
    }
  }

  /** What the address looks for. */
  public String getWords() {
    String typed = request.getParameter("q");
    return typed == null ? "" : typed.strip();
  }

  public List<InstitutionRow> getRows() {
    return found().stream().limit(SHOWN).toList();
  }

  public int getTotal() {
    return found().size();
  }

  /** The one that the address names; null when it names none, or one that is no more. */
  public InstitutionView getChosen() {
    return chosen;
  }

  /** Whether the address names one that is no more: somebody joined it with another. */
  public boolean isGone() {
    return chosen == null && request.getParameter("id") != null;
  }

  /** Those that the chosen one may be the same as. */
  public List<Alike> getAlike() {
    return review.list(null).stream()
        .filter(row -> row.institution().id().equals(chosen.id()))
        .flatMap(row -> row.alike().stream())
        .toList();
  }

  public String uses(InstitutionRow row) {
    return language.say("words.uses", row.profiles(), row.demands());
  }

  /** Those that one may be the same as, with the reasons. */
  public String alike(InstitutionRow row) {
    return String.join(", ", row.alike().stream().map(this::alike).toList());
  }

  public String alike(Alike one) {
    return language.say(
        "institutions.alike-because",
        one.name(),
        language.sayName("institutions.why.", one.why().name()));
  }

  public String address(InstitutionRow row) {
    return language.url(PAGE + "?id=" + row.institution().id() + "#keep");
  }

  /** The chosen one is the same as that of a button. */
  public void unifyInto(String id) {
    go("institutions.unified", () -> institutions.unify(caller.personId(), id(), id));
  }

  /** The chosen one is the same as the one that was typed. */
  public void unify() {
    go(
        "institutions.unified",
        () -> institutions.unify(caller.personId(), id(), named("other", other)));
  }

  /** Keeps city, id elsewhere and domain of addresses. */
  public void describe() {
    go(
        "institutions.kept",
        () -> institutions.describe(caller.personId(), id(), ror, city, domain));
  }

  /** Keeps what it is a part of. */
  public void place() {
    go(
        "institutions.kept",
        () ->
            institutions.belongTo(
                caller.personId(),
                id(),
                parent == null || parent.isBlank() ? null : named("parent", parent)));
  }

  private void go(String notice, Runnable step) {
    policy.require(Operation.KEEP_INSTITUTIONS);
    if (errors.none(step)) {
      onward.to(PAGE, notice);
    }
    found = null;
  }

  private String named(String field, String name) {
    return institutions
        .known(name)
        .map(InstitutionView::id)
        .orElseThrow(() -> AffiliationProblem.invalid(field, "institution-not-found"));
  }

  private String id() {
    return request.getParameter("id") == null ? "" : request.getParameter("id");
  }

  private List<InstitutionRow> found() {
    if (found == null) {
      found = review.list(getWords());
    }
    return found;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }

  public String getRor() {
    return ror;
  }

  public void setRor(String ror) {
    this.ror = ror;
  }

  public String getDomain() {
    return domain;
  }

  public void setDomain(String domain) {
    this.domain = domain;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }
}
