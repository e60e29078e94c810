package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.predictions.Flaw;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.submission.Quota;
import fr.healthdatahub.challenges.submission.SubmissionView;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.challenges.submission.Submitter;
import fr.healthdatahub.web.api.IdempotencyKey;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Refused;
import fr.healthdatahub.web.page.Visit;
import fr.healthdatahub.web.problem.Problems;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The form with which a participant submits or checks a file of predictions. */
@Named
@RequestScoped
public class SubmitPage {
  private static final int LONGEST_BAR = 20;

  /** More would push the rest of the page away. */
  private static final int FIRST_FLAWS = 5;

  @Inject ChallengePage page;
  @Inject Submissions submissions;
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Language language;
  private Part file;
  private String key = UUID.randomUUID().toString();
  private String valid;
  private String refusal;
  private List<String> flaws = List.of();
  private long untold;
  private Quota quota;

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** Names this form's submission, so that a second click or a reload makes no second one. */
  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = IdempotencyKey.ofForm(key);
  }

  /** Says that a checked file is valid, or null. */
  public String getValid() {
    return valid;
  }

  /** What was refused, or null. */
  public String getRefusal() {
    return refusal;
  }

  /** Exact places of what is wrong with the file, as many as one looks at. */
  public List<String> getFirstFlaws() {
    return flaws.subList(0, Math.min(FIRST_FLAWS, flaws.size()));
  }

  /** The other places that are told. */
  public List<String> getFurtherFlaws() {
    return flaws.subList(getFirstFlaws().size(), flaws.size());
  }

  /** How many more there are. */
  public long getUntold() {
    return untold;
  }

  /** Submits the file and leads to where its score will be; a wrong file costs nothing. */
  public String submit() throws IOException {
    policy.require(Operation.SUBMIT);
    return attempt(() -> Visit.go(page.url("submissions") + "?accepted=" + accept().id()));
  }

  /** Reads the file as {@link #submit} would, and keeps nothing. */
  public String check() throws IOException {
    policy.require(Operation.CHECK);
    return attempt(
        () -> {
          try (InputStream content = file.getInputStream()) {
            int rows = submissions.check(page.getChallenge().slug(), caller.personId(), content);
            valid = language.say("check.valid", file.getSubmittedFileName(), rows);
          }
          return null;
        });
  }

  public Quota getQuota() {
    if (quota == null) {
      quota = submissions.quota(page.getChallenge(), caller.personId());
    }
    return quota;
  }

  /** One element a submission of the day, true while it is left; empty when they are too many. */
  public List<Boolean> getQuotaBar() {
    int limit = getQuota().limit();
    return limit > LONGEST_BAR
        ? List.of()
        : IntStream.range(0, limit).mapToObj(i -> i < getQuota().left()).toList();
  }

  private SubmissionView accept() throws IOException {
    try {
      return send(key);
    } catch (ChallengesProblem problem) {
      // Who went back to this form and chose another file means another submission.
      if (problem.code().equals("idempotency-key-reused")) {
        return send(UUID.randomUUID().toString());
      }
      throw problem;
    }
  }

  private SubmissionView send(String name) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return submissions.submit(
          page.getChallenge().slug(),
          Submitter.person(caller.personId(), name),
          file.getSubmittedFileName(),
          content);
    }
  }

  private String attempt(Attempt attempt) throws IOException {
    if (file == null || file.getSize() == 0) {
      refusal = Words.of("flaw.empty-file", language.locale());
      return null;
    }
    try {
      return attempt.run();
    } catch (InvalidPredictions invalid) {
      refusal = Words.of("invalid-predictions", language.locale(), invalid.count());
      flaws = invalid.flaws().stream().map(this::words).toList();
      untold = invalid.count() - flaws.size();
    } catch (ChallengesProblem problem) {
      refusal = Refused.words(problem, language, page.getChallenge().timeZone());
    }
    return null;
  }

  private String words(Flaw flaw) {
    String where =
        flaw.row() > 0
            ? Words.of(
                    flaw.column() == null ? "place.row" : "place",
                    language.locale(),
                    flaw.row(),
                    flaw.column(),
                    flaw.line())
                + " "
            : "";
    return where + Problems.words(flaw, language.locale());
  }

  /** What a button of the form does with the file. */
  @FunctionalInterface
  private interface Attempt {
    String run() throws IOException;
  }
}
