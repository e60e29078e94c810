package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.predictions.Flaw;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.submission.Quota;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.challenges.submission.Submitter;
import fr.healthdatahub.openapi.model.Submission;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Refused;
import fr.healthdatahub.web.problem.Problems;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** Where a participant submits and sees what came of it, and an organiser sees everybody's. */
@Named
@RequestScoped
public class SubmissionsPage {
  private static final int SHOWN = 100;

  @Inject ChallengePage page;
  @Inject Submissions submissions;
  @Inject SubmissionAccess access;
  @Inject SubmissionModels models;
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Language language;
  private Part file;
  private String accepted;
  private String refusal;
  private List<String> flaws = List.of();

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** What went well, or null. */
  public String getAccepted() {
    return accepted;
  }

  /** What was refused, or null. */
  public String getRefusal() {
    return refusal;
  }

  /** Exact places of what is wrong with the file. */
  public List<String> getFlaws() {
    return flaws;
  }

  /** Submits the file that was chosen; a wrong one is explained and costs nothing. */
  public String submit() throws IOException {
    policy.require(Operation.SUBMIT);
    if (file == null || file.getSize() == 0) {
      refusal = Words.of("flaw.empty-file", language.locale());
      return null;
    }
    try {
      accepted =
          submissions
              .submit(
                  page.getChallenge().slug(),
                  Submitter.person(caller.personId(), null),
                  file.getSubmittedFileName(),
                  file.getInputStream())
              .fileName();
    } catch (InvalidPredictions invalid) {
      refusal = Words.of("invalid-predictions", language.locale(), invalid.count());
      flaws = invalid.flaws().stream().map(this::words).toList();
    } catch (ChallengesProblem problem) {
      refusal = Refused.words(problem, language.locale());
    }
    return null;
  }

  /** Asks for another evaluation of a failed submission. */
  public String retry(String id) {
    access.require(Operation.EVALUATE_AGAIN, id);
    submissions.evaluateAgain(id);
    return null;
  }

  public Quota getQuota() {
    return submissions.quota(page.getChallenge(), caller.personId());
  }

  public String getQuotaResets() {
    Quota quota = getQuota();
    return language.instant(quota.resetsAt(), quota.timeZone());
  }

  /** Everybody's for organisers, else the caller's own; newest first. */
  public List<Submission> getAll() {
    ChallengeView challenge = page.getChallenge();
    policy.require(Operation.LIST_OWN_SUBMISSIONS);
    String whose = page.isOrganiser() ? null : caller.personId();
    return submissions.list(challenge.slug(), whose, null, SHOWN).items().stream()
        .map(view -> models.model(challenge, view, language.locale()))
        .toList();
  }

  /** Whether a score is still awaited, so that the page should look again. */
  public boolean isWaiting() {
    return getAll().stream()
        .anyMatch(
            one ->
                one.getStatus() == Submission.StatusEnum.QUEUED
                    || one.getStatus() == Submission.StatusEnum.SCORING);
  }

  private String words(Flaw flaw) {
    String where =
        flaw.row() > 0 ? Words.of("place", language.locale(), flaw.row(), flaw.column()) + " " : "";
    return where + Problems.words(flaw, language.locale());
  }
}
