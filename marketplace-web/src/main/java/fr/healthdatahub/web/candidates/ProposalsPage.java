package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.contact.Outcome;
import fr.healthdatahub.affiliation.contact.ProposalStatus;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.web.candidates.ProposalCards.Card;
import fr.healthdatahub.web.candidates.ProposalCards.Eyes;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All proposals for the Hub's officers; the one to go on with is named by the address. */
@Named
@RequestScoped
public class ProposalsPage {
  @Inject Policy policy;
  @Inject Proposals proposals;
  @Inject ProposalCards cards;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private List<Card> rows;
  private Optional<Card> chosen;
  private String outcome = Outcome.COLLABORATES.name();
  private String text = "";

  @PostConstruct
  void mayLook() {
    policy.require(Operation.PROPOSE);
  }

  /** The latest, in the state that the address asks for. */
  public List<Card> getRows() {
    if (rows == null) {
      rows = cards.of(proposals.latest(status()), Eyes.HUB);
    }
    return rows;
  }

  /** The one that the address names, or null. */
  public Card getChosen() {
    if (chosen == null) {
      String id = request.getParameter("id");
      List<ProposalView> found = id == null ? List.of() : proposals.find(id).stream().toList();
      chosen = cards.of(found, Eyes.HUB).stream().findFirst();
    }
    return chosen.orElse(null);
  }

  public List<String> getStatuses() {
    return Arrays.stream(ProposalStatus.values()).map(Enum::name).toList();
  }

  public List<String> getOutcomes() {
    return Arrays.stream(Outcome.values()).map(Enum::name).toList();
  }

  public String outcomeWords(String name) {
    return language.say("outcome." + name);
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  /** A researcher's name, or their id in the registry when they keep it. */
  public String name(Card card) {
    return card.researcherName() == null
        ? card.view().researcherId().substring(0, 8)
        : card.researcherName();
  }

  public String follow(Card card) {
    return language.url("/proposals?id=" + card.view().id() + "#follow");
  }

  public String when(Instant instant) {
    return language.instant(instant, FormErrors.PARIS);
  }

  public void withdraw() {
    go("proposal.withdrawn", () -> proposals.withdraw(id()));
  }

  public void introduce() {
    go("proposal.introduced", () -> proposals.introduce(id()));
  }

  public void close() {
    go("proposal.closed", () -> proposals.close(id(), Outcome.valueOf(outcome), text));
  }

  private void go(String notice, Runnable step) {
    policy.require(Operation.PROPOSE);
    chosen = null;
    if (errors.none(step)) {
      onward.to("/proposals", notice);
    }
  }

  private String id() {
    return request.getParameter("id") == null ? "" : request.getParameter("id");
  }

  /** Null for all; a state that is none counts as all. */
  private ProposalStatus status() {
    String asked = request.getParameter("status");
    return Arrays.stream(ProposalStatus.values())
        .filter(one -> one.name().equals(asked))
        .findFirst()
        .orElse(null);
  }
}
