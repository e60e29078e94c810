package fr.healthdatahub.web.demands;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Refusal;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.page.SpokenLanguages;
import fr.healthdatahub.web.skills.SkillWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** One demand: what is needed, where it stands, and what the visitor may do with it. */
@Named
@RequestScoped
public class DemandPage {
  @Inject Demands demands;
  @Inject DemandAccess access;
  @Inject Caller caller;
  @Inject People people;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private DemandView demand;
  private String reason;

  /** A skill that is wanted, and how well; no level for any. */
  public record Wanted(String label, String level) {}

  @PostConstruct
  void find() {
    try {
      demand = access.read((String) request.getAttribute(PageRoutes.SLUG));
    } catch (Refusal refusal) {
      if (refusal.status() != HttpServletResponse.SC_NOT_FOUND) {
        throw refusal;
      }
      notFound();
    } catch (AffiliationProblem none) {
      notFound();
    }
  }

  private static void notFound() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  public boolean isFound() {
    return demand != null;
  }

  public DemandView getDemand() {
    return demand;
  }

  public boolean isMine() {
    return access.isMine(demand);
  }

  /** Whether the visitor screens demands. */
  public boolean isOfficer() {
    return access.allows(Operation.DECIDE_DEMAND, demand);
  }

  /** The name of who stated it, for officers. */
  public String getOwner() {
    return people.names(List.of(demand.ownerId())).get(demand.ownerId());
  }

  public boolean isResearcher() {
    return access.isResearcher();
  }

  public String getStatus() {
    return demand.status().name();
  }

  public List<Wanted> getRequired() {
    return wanted(demand.draft().required());
  }

  public List<Wanted> getDesired() {
    return wanted(demand.draft().desired());
  }

  private List<Wanted> wanted(List<SkillLevel> skills) {
    return skills.stream()
        .map(
            one ->
                new Wanted(
                    SkillWords.label(one.skill(), language.locale()),
                    one.level() == 0 ? null : language.sayName("level.", "" + one.level())))
        .toList();
  }

  /** The days of the work as a sentence; empty when they are open. */
  public String getDays() {
    String first = language.day(demand.draft().starts());
    String last = language.day(demand.draft().ends());
    if (first.isEmpty()) {
      return last.isEmpty() ? "" : language.say("demand.days.until", last);
    }
    return last.isEmpty()
        ? language.say("demand.days.from", first)
        : language.say("demand.days.between", first, last);
  }

  /** Languages by their names, of which one is enough. */
  public String getLanguages() {
    return SpokenLanguages.names(demand.draft().languages(), language.locale());
  }

  /** When it was stated. */
  public String getStated() {
    return language.say("demand.stated", language.instant(demand.createdAt(), FormErrors.PARIS));
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** Publishes it. */
  public void publish() {
    access.require(Operation.DECIDE_DEMAND, demand.id());
    done(() -> demands.publish(demand.id(), caller.personId()), "demand.published");
  }

  /** Refuses it for the reason that was typed. */
  public void refuse() {
    access.require(Operation.DECIDE_DEMAND, demand.id());
    done(() -> demands.refuse(demand.id(), caller.personId(), reason), "demand.refused");
  }

  /** Ends it. */
  public void close() {
    access.require(Operation.STEER_DEMAND, demand.id());
    done(() -> demands.close(demand.id()), "demand.closed");
  }

  private void done(Runnable action, String notice) {
    if (errors.none(action)) {
      onward.to("/demands/" + demand.id(), notice);
    }
  }
}
