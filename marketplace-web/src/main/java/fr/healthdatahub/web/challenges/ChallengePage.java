package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.challenge.PublishedFile;
import fr.healthdatahub.challenges.challenge.Standing;
import fr.healthdatahub.challenges.metric.Direction;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.scoring.Split;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.PageRoutes;
import fr.healthdatahub.web.page.Prose;
import fr.healthdatahub.web.problem.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One challenge: its texts, files, rules and leaderboard. */
@Named
@RequestScoped
public class ChallengePage {
  @Inject Challenges challenges;
  @Inject Boards boards;
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
    }
  }

  public boolean isFound() {
    return challenge != null;
  }

  public ChallengeView getChallenge() {
    return challenge;
  }

  public String getTab() {
    return (String) request.getAttribute(PageRoutes.TAB);
  }

  public String url(String tab) {
    return language.url("/challenges/" + challenge.slug() + (tab.isEmpty() ? "" : "/" + tab));
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

  public boolean isOpen() {
    return challenge.statusAt(Instant.now()) == ChallengeStatus.OPEN;
  }

  public long getDaysLeft() {
    return Math.max(0, Duration.between(Instant.now(), challenge.closesAt()).toDays());
  }

  public String getCloses() {
    return language.instant(challenge.closesAt(), challenge.timeZone());
  }

  public boolean isRulesAccepted() {
    return standing.rulesAccepted();
  }

  public boolean isOrganiser() {
    return standing.organiser();
  }

  /** Accepts the rules and goes to where one submits. */
  public String acceptRules() {
    policy.require(Operation.ACCEPT_RULES);
    challenges.acceptRules(challenge.slug(), caller.personId());
    standing = challenges.standing(challenge.id(), caller.personId());
    return null;
  }

  public List<PublishedFile> getFiles() {
    return challenge.files();
  }

  public String describe(PublishedFile file) {
    return file.description().in(language.getCode());
  }

  /** Names of the metrics with an arrow that tells which way is better. */
  public List<String> getMetrics() {
    return challenge.metrics().stream()
        .map(
            id ->
                Words.of("metric." + id, language.locale())
                    + (Metrics.of(id).direction() == Direction.HIGHER_IS_BETTER ? " ↑" : " ↓"))
        .toList();
  }

  public List<Boards.Row> getBoard() {
    return boards.rows(
        boards.read(challenge, Split.PUBLIC).entries(), Split.PUBLIC, language.getCode());
  }

  public String when(Instant instant) {
    return language.instant(instant, challenge.timeZone());
  }
}
