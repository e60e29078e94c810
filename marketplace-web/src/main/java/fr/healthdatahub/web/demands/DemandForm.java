package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.demand.Confidentiality;
import fr.healthdatahub.affiliation.demand.DemandDraft;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import fr.healthdatahub.web.page.PageRoutes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The form in which a demand is stated and changed; what was typed stays until it is right. */
@Named
@RequestScoped
public class DemandForm {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Demands demands;
  @Inject DemandAccess access;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private DemandView before;
  private Map<String, String> typed;
  private boolean remote;
  private String version;
  private String key = UUID.randomUUID().toString();

  @PostConstruct
  void find() {
    policy.require(Operation.STATE_DEMAND);
    String id = (String) request.getAttribute(PageRoutes.SLUG);
    if (id == null) {
      typed = DemandFields.empty();
    } else {
      before = access.require(Operation.CHANGE_DEMAND, id);
      typed = DemandFields.of(before.draft(), language.locale());
      remote = before.draft().remote();
      version = String.valueOf(before.version());
    }
  }

  /** What stands in the text fields, by their names. */
  public Map<String, String> getTyped() {
    return typed;
  }

  public boolean isRemote() {
    return remote;
  }

  public void setRemote(boolean remote) {
    this.remote = remote;
  }

  /** The version that the visitor saw when the form came up. */
  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  /** The name of this form, so that a second click states nothing more. */
  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  /** Whether a demand is changed that exists. */
  public boolean isChange() {
    return before != null;
  }

  /** Whether others no longer read it once it is changed, until the Hub looked at it again. */
  public boolean isPublished() {
    return isChange() && before.status() == DemandStatus.PUBLISHED;
  }

  /** Where one goes who changes nothing. */
  public String getBack() {
    return language.url(isChange() ? "/demands/" + before.id() : "/demands");
  }

  public List<String> getDisciplines() {
    return Arrays.stream(Discipline.values()).map(Enum::name).toList();
  }

  public List<String> getConfidentialities() {
    return Arrays.stream(Confidentiality.values()).map(Enum::name).toList();
  }

  /** States or changes the demand, and leads to it. */
  public void send() {
    String[] id = new String[1];
    boolean done =
        errors.none(
            () -> {
              DemandDraft draft = DemandFields.draft(typed, remote);
              id[0] = isChange() ? change(draft) : state(draft);
            });
    if (done) {
      onward.to("/demands/" + id[0], "demand.sent");
    }
  }

  private String state(DemandDraft draft) {
    policy.require(Operation.STATE_DEMAND);
    return demands.state(caller.personId(), draft, key).id();
  }

  private String change(DemandDraft draft) {
    access.require(Operation.CHANGE_DEMAND, before.id());
    if (version == null || !version.matches("\\d{1,18}")) {
      throw AffiliationProblem.of(AffiliationProblem.Kind.CHANGED_MEANWHILE, "demand-changed");
    }
    return demands.describe(before.id(), draft, Long.valueOf(version)).id();
  }
}
