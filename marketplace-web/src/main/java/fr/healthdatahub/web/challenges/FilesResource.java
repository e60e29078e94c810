package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.challenge.PublishedFile;
import fr.healthdatahub.challenges.leaderboard.Leaderboard;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import fr.healthdatahub.challenges.scoring.Split;
import fr.healthdatahub.challenges.submission.SubmissionView;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.challenges.submission.Submitter;
import fr.healthdatahub.openapi.api.FilesApi;
import fr.healthdatahub.openapi.model.Check;
import fr.healthdatahub.web.api.FileAnswer;
import fr.healthdatahub.web.api.IdempotencyKey;
import fr.healthdatahub.web.api.Streamed;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Streams of bytes: data down, predictions up. */
@RequestScoped
public class FilesResource implements FilesApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Challenges challenges;
  @Inject Submissions submissions;
  @Inject SubmissionAccess access;
  @Inject SubmissionModels models;
  @Inject Boards boards;
  @Inject Problems problems;
  @Inject HttpServletRequest request;

  @Override
  @Streamed
  public Response submitPredictions(
      String slug, InputStream body, String idempotencyKey, String fileName) {
    policy.require(Operation.SUBMIT);
    String key = IdempotencyKey.checked(idempotencyKey);
    ChallengeView challenge = challenges.get(slug);
    checkLength(challenge);
    SubmissionView accepted = submit(slug, body, key, fileName);
    return Response.accepted(
            models
                .model(challenge, accepted, problems.locale())
                .quota(ChallengeModels.quota(submissions.quota(challenge, caller.personId()))))
        .header("Location", "/api/v1/submissions/" + accepted.id())
        .header("Retry-After", 1)
        .build();
  }

  @Override
  @Streamed
  public Response checkPredictions(String slug, InputStream body) {
    policy.require(Operation.CHECK);
    checkLength(challenges.get(slug));
    try {
      return Response.ok(new Check().rows(submissions.check(slug, caller.personId(), body)))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response downloadChallengeData(String slug, String name) {
    policy.require(Operation.READ_CHALLENGES);
    PublishedFile file = challenges.file(slug, name);
    return FileAnswer.of(request, problems, challenges.content(file), file.name(), file.sha256());
  }

  @Override
  public Response downloadSubmission(String id) {
    SubmissionView submission = access.require(Operation.READ_SUBMISSION_FILE, id);
    return FileAnswer.of(
        request,
        problems,
        submissions.content(submission),
        "submission-" + id + ".csv",
        submission.sha256());
  }

  @Override
  public Response exportLeaderboard(String slug, String splitName, String lang) {
    Split split = Boards.split(splitName);
    ChallengeView challenge = challenges.get(slug);
    Leaderboard board = boards.read(challenge, split);
    Locale locale = problems.locale();
    String csv =
        BoardCsv.write(
            challenge, boards.rows(challenge, board.entries(), split, locale.getLanguage()));
    return Response.ok(csv.getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + challenge.slug() + "-leaderboard.csv\"")
        .build();
  }

  private SubmissionView submit(String slug, InputStream body, String key, String fileName) {
    try {
      return submissions.submit(slug, Submitter.person(caller.personId(), key), fileName, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A body that says that it is too long is refused before any of it is read. */
  private void checkLength(ChallengeView challenge) {
    if (request.getContentLengthLong() > challenge.maxBytes()) {
      throw InvalidPredictions.tooLarge(challenge.maxBytes());
    }
  }
}
