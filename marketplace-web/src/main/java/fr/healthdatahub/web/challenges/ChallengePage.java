package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.challenge.PublishedFile;
import fr.healthdatahub.challenges.challenge.Standing;
import fr.healthdatahub.challenges.metric.Direction;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.page.Prose;
import fr.healthdatahub.web.page.Visit;
import fr.healthdatahub.web.problem.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;

/** One challenge: its texts, dates, files and rules, and what the visitor is to it. */
@Named
@RequestScoped
public class ChallengePage {
  private static final List<String> TABS =
      List.of("overview", "data", "rules", "evaluation", "leaderboard", "submissions");

  @Inject Challenges challenges;
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private ChallengeView challenge;
  private Standing standing;

  @PostConstruct
  void find() {
    try {
      challenge = challenges.get((String) request.getAttribute(PageRoutes.SLUG));
      standing = challenges.standing(challenge.id(), caller.personId());
    } catch (ChallengesProblem none) {
      challenge = null;
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public boolean isFound() {
    return challenge != null;
  }

  public ChallengeView getChallenge() {
    return challenge;
  }

  /** How many people accepted its rules. */
  public long getParticipants() {
    return challenges.participants(challenge.id());
  }

  public List<String> getTabs() {
    return TABS;
  }

  public String getTab() {
    return (String) request.getAttribute(PageRoutes.TAB);
  }

  public String url(String tab) {
    return language.url(
        "/challenges/" + challenge.slug() + (tab.equals(TABS.get(0)) ? "" : "/" + tab));
  }

  public String getTitle() {
    return challenge.title().in(language.getCode());
  }

  public String getSummary() {
    return challenge.summary().in(language.getCode());
  }

  /** The text of the present tab as safe HTML. */
  public String getText() {
    String code = language.getCode();
    return Prose.html(
        switch (getTab()) {
          case "data" -> challenge.data().in(code);
          case "rules" -> challenge.rules().in(code);
          case "evaluation" -> challenge.evaluation().in(code);
          default -> challenge.overview().in(code);
        });
  }

  /** UPCOMING, OPEN or CLOSED. */
  public String getStatus() {
    return challenge.statusAt(Instant.now()).name();
  }

  public boolean isOpen() {
    return challenge.statusAt(Instant.now()) == ChallengeStatus.OPEN;
  }

  public boolean isClosed() {
    return challenge.statusAt(Instant.now()) == ChallengeStatus.CLOSED;
  }

  public boolean isRulesAccepted() {
    return standing.rulesAccepted();
  }

  public boolean isOrganiser() {
    return standing.organiser();
  }

  /** Accepts the rules and shows the same page again. */
  public String acceptRules() {
    policy.require(Operation.ACCEPT_RULES);
    challenges.acceptRules(challenge.slug(), caller.personId());
    return Visit.go(language.url(language.getPath()));
  }

  public List<PublishedFile> getFiles() {
    return challenge.files();
  }

  public String describe(PublishedFile file) {
    return file.description().in(language.getCode());
  }

  /** Names of the metrics with an arrow that tells which way is better. */
  public List<String> getMetrics() {
    return challenge.metrics().stream().map(this::metric).toList();
  }

  /** The metric that ranks. */
  public String getPrimaryMetric() {
    return metric(challenge.primaryMetric());
  }

  public boolean isHigherBetter() {
    return Metrics.of(challenge.primaryMetric()).direction() == Direction.HIGHER_IS_BETTER;
  }

  public String when(Instant instant) {
    return language.instant(instant, challenge.timeZone());
  }

  private String metric(String id) {
    boolean higher = Metrics.of(id).direction() == Direction.HIGHER_IS_BETTER;
    return Words.of("metric." + id, language.locale()) + (higher ? "\u00a0↑" : "\u00a0↓");
  }
}
