package fr.healthdatahub.web.demands;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Refusal;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import fr.healthdatahub.web.page.PageRoutes;
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
  private DemandFacts facts;
  private String reason;

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

  /** What it asks for. */
  public DemandFacts getFacts() {
    if (facts == null) {
      facts = DemandFacts.of(demand.draft(), language);
    }
    return facts;
  }

  /** Where the visitor answers the proposal that waits for them; null when none does. */
  public String getAnswer() {
    return access
        .waiting(demand)
        .map(one -> language.url("/account?answer=" + one.id() + "#answer"))
        .orElse(null);
  }

  /** How many agreed to help, for its owner. */
  public long getAccepted() {
    return access.agreed(demand);
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
