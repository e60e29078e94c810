package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The list of challenges, and those that are open on the home page. */
@Named
@RequestScoped
public class ChallengesPage {
  @Inject Challenges challenges;
  @Inject Language language;
  @Inject HttpServletRequest request;

  /** One challenge as a card shows it. */
  public record Card(
      String url,
      String title,
      String summary,
      String metric,
      String closes,
      long daysLeft,
      long participants,
      boolean open) {}

  /** What was searched for, from the address. */
  public String getWords() {
    return request.getParameter("q");
  }

  public List<Card> getCards() {
    return challenges.list(null, getWords()).stream().map(this::card).toList();
  }

  public List<Card> getOpen() {
    return challenges.list(ChallengeStatus.OPEN, null).stream().map(this::card).toList();
  }

  private Card card(ChallengeView view) {
    Instant now = Instant.now();
    return new Card(
        language.url("/challenges/" + view.slug()),
        view.title().in(language.getCode()),
        view.summary().in(language.getCode()),
        Words.of("metric." + view.primaryMetric(), language.locale()),
        language.instant(view.closesAt(), view.timeZone()),
        Math.max(0, Duration.between(now, view.closesAt()).toDays()),
        view.participants(),
        view.statusAt(now) == ChallengeStatus.OPEN);
  }
}
