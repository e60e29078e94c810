package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.submission.Page;
import fr.healthdatahub.challenges.submission.SubmissionStatus;
import fr.healthdatahub.challenges.submission.SubmissionView;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.openapi.model.Submission;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a participant handed in and what came of it; for an organiser, everybody's. */
@Named
@RequestScoped
public class SubmissionsPage {
  private static final int SHOWN = 50;

  @Inject ChallengePage page;
  @Inject Submissions submissions;
  @Inject SubmissionAccess access;
  @Inject SubmissionModels models;
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private List<Submission> items;
  private String next;

  /** One part of the list, newest first. */
  public List<Submission> getItems() {
    if (items == null) {
      read();
    }
    return items;
  }

  /** The address of the part after this one, or null at the end. */
  public String getOlder() {
    getItems();
    return next == null
        ? null
        : page.url("submissions")
            + "?cursor="
            + URLEncoder.encode(next, StandardCharsets.UTF_8)
            + (getState() == null ? "" : "&state=" + getState());
  }

  /** The state that is filtered by, from the address, or null. */
  public String getState() {
    String state = request.getParameter("state");
    return Arrays.stream(SubmissionStatus.values()).anyMatch(one -> one.name().equals(state))
        ? state
        : null;
  }

  public List<String> getStates() {
    return Arrays.stream(SubmissionStatus.values()).map(Enum::name).toList();
  }

  /** What became of the file that led to this page, or null. */
  public String getAccepted() {
    String id = request.getParameter("accepted");
    return getItems().stream()
        .filter(one -> one.getId().equals(id))
        .findFirst()
        .map(this::outcome)
        .orElse(null);
  }

  /** What became of the evaluation that an organiser asked for again, or null. */
  public String getRetried() {
    String id = request.getParameter("again");
    return getItems().stream()
        .filter(one -> one.getId().equals(id))
        .findFirst()
        .map(
            one ->
                waits(one)
                    ? language.say("retried", one.getFileName())
                    : language.say(
                        "retried.over",
                        one.getAttempts(),
                        language.say("state." + one.getStatus())))
        .orElse(null);
  }

  private String outcome(Submission one) {
    if (ScoreChart.holds(one)) {
      String score = language.score(one.getPublicScores().get(0).getValue());
      return scored(one, score);
    }
    return waits(one) ? language.say("accepted", one.getFileName()) : null;
  }

  private String scored(Submission one, String score) {
    String file = one.getFileName();
    String metric = page.getPrimaryMetric();
    if (one.getRank() != null) {
      return language.say("accepted.best", file, metric, score, one.getRank());
    }
    return one.getBestRank() == null
        ? language.say("accepted.scored", file, metric, score)
        : language.say("accepted.stays", file, metric, score, one.getBestRank());
  }

  /** Whether a participant has scores to draw. */
  public boolean isCharted() {
    return caller.isSignedIn()
        && !page.isOrganiser()
        && getItems().stream().filter(ScoreChart::holds).count() > 1;
  }

  /** A participant's public scores over time. */
  public ScoreChart getChart() {
    return ScoreChart.of(page, getItems(), language);
  }

  /** Whether a score is still awaited. */
  public boolean waits(Submission one) {
    return one.getStatus() == Submission.StatusEnum.QUEUED
        || one.getStatus() == Submission.StatusEnum.SCORING;
  }

  /** Whether any score of this part is awaited, so that a page without scripts looks again. */
  public boolean isWaiting() {
    return getItems().stream().anyMatch(this::waits);
  }

  /** Asks for another evaluation of a failed submission; of two who ask, the first is enough. */
  public String retry(String id) {
    access.require(Operation.EVALUATE_AGAIN, id);
    try {
      submissions.evaluateAgain(id);
    } catch (ChallengesProblem askedAlready) {
      // The page shows what became of it.
    }
    return Visit.go(language.url(language.getPath()) + "?again=" + id);
  }

  private void read() {
    ChallengeView challenge = page.getChallenge();
    policy.require(Operation.LIST_OWN_SUBMISSIONS);
    String whose = page.isOrganiser() ? null : caller.personId();
    SubmissionStatus state = getState() == null ? null : SubmissionStatus.valueOf(getState());
    Page<SubmissionView> part = list(challenge, whose, state, request.getParameter("cursor"));
    next = part.next();
    items =
        part.items().stream()
            .map(view -> models.model(challenge, view, language.locale()))
            .toList();
  }

  /** An address that somebody shortened shows the beginning of the list. */
  private Page<SubmissionView> list(
      ChallengeView challenge, String whose, SubmissionStatus state, String cursor) {
    try {
      return submissions.list(challenge.slug(), whose, state, cursor, SHOWN);
    } catch (ChallengesProblem unknown) {
      return submissions.list(challenge.slug(), whose, state, null, SHOWN);
    }
  }
}
