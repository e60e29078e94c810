package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The list of challenges with its filters, and what the home page tells of them. */
@Named
@RequestScoped
public class ChallengesPage {
  @Inject Challenges challenges;
  @Inject Submissions submissions;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private List<Card> cards;
  private List<Card> open;

  /** One challenge as a card shows it. */
  public record Card(
      String url,
      String title,
      String summary,
      String metric,
      String status,
      Instant opensAt,
      Instant closesAt,
      String closes,
      long participants,
      int hiddenRows) {}

  /** What was searched for, from the address. */
  public String getWords() {
    return request.getParameter("q");
  }

  /** The status that is filtered by, from the address, or null for all. */
  public String getStatus() {
    String asked = request.getParameter("status");
    return getStatuses().contains(asked) ? asked : null;
  }

  public List<String> getStatuses() {
    return Arrays.stream(ChallengeStatus.values()).map(Enum::name).toList();
  }

  public List<Card> getCards() {
    if (cards == null) {
      ChallengeStatus status = getStatus() == null ? null : ChallengeStatus.valueOf(getStatus());
      cards = challenges.list(status, getWords()).stream().map(this::card).toList();
    }
    return cards;
  }

  public List<Card> getOpen() {
    if (open == null) {
      open = challenges.list(ChallengeStatus.OPEN, null).stream().map(this::card).toList();
    }
    return open;
  }

  public long getParticipants() {
    return challenges.participants();
  }

  public long getScored() {
    return submissions.scored();
  }

  /** Cases whose labels never leave the Hub, over the open challenges. */
  public int getHiddenCases() {
    return getOpen().stream().mapToInt(Card::hiddenRows).sum();
  }

  private Card card(ChallengeView view) {
    return new Card(
        language.url("/challenges/" + view.slug()),
        view.title().in(language.getCode()),
        view.summary().in(language.getCode()),
        Words.of("metric." + view.primaryMetric(), language.locale()),
        view.statusAt(Instant.now()).name(),
        view.opensAt(),
        view.closesAt(),
        language.instant(view.closesAt(), view.timeZone()),
        challenges.participants(view.id()),
        view.hiddenRows());
  }
}
