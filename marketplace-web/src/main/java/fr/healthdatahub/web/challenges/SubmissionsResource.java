package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.submission.Page;
import fr.healthdatahub.challenges.submission.SubmissionStatus;
import fr.healthdatahub.challenges.submission.SubmissionView;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.openapi.api.SubmissionsApi;
import fr.healthdatahub.openapi.model.SubmissionList;
import fr.healthdatahub.web.api.Paging;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** The states of submissions, what is left of the quota, and another try for organisers. */
@RequestScoped
public class SubmissionsResource implements SubmissionsApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Challenges challenges;
  @Inject Submissions submissions;
  @Inject SubmissionAccess access;
  @Inject SubmissionModels models;
  @Inject Boards boards;
  @Inject Problems problems;

  @Override
  public Response getSubmission(String id) {
    SubmissionView submission = access.require(Operation.READ_SUBMISSION, id);
    ChallengeView challenge = challenges.byId(submission.challengeId());
    Response.ResponseBuilder answer =
        Response.ok(models.model(challenge, submission, problems.locale()))
            .header("Cache-Control", "no-store");
    if (submission.status() == SubmissionStatus.QUEUED
        || submission.status() == SubmissionStatus.SCORING) {
      answer.header("Retry-After", 1);
    }
    return answer.build();
  }

  @Override
  public Response listSubmissions(
      String slug, String of, String status, String cursor, Integer limit) {
    int most = Paging.limit(limit);
    boolean all = all(of);
    SubmissionStatus state = StatusParameter.parse(SubmissionStatus.class, status);
    policy.require(Operation.LIST_OWN_SUBMISSIONS);
    ChallengeView challenge = challenges.get(slug);
    if (all) {
      policy.require(Operation.LIST_ALL_SUBMISSIONS, boards.relation(challenge));
    }
    Page<SubmissionView> page =
        submissions.list(slug, all ? null : caller.personId(), state, cursor, most);
    Locale locale = problems.locale();
    return Response.ok(
            new SubmissionList()
                .items(
                    page.items().stream()
                        .map(view -> models.model(challenge, view, locale))
                        .toList())
                .nextCursor(page.next())
                .quota(ChallengeModels.quota(submissions.quota(challenge, caller.personId()))))
        .build();
  }

  private static boolean all(String of) {
    return switch (of == null ? "mine" : of) {
      case "mine" -> false;
      case "all" -> true;
      default -> throw ChallengesProblem.invalid("invalid-of");
    };
  }

  @Override
  public Response getQuota(String slug) {
    policy.require(Operation.READ_QUOTA);
    ChallengeView challenge = challenges.get(slug);
    return Response.ok(ChallengeModels.quota(submissions.quota(challenge, caller.personId())))
        .build();
  }

  @Override
  public Response evaluateAgain(String id) {
    access.require(Operation.EVALUATE_AGAIN, id);
    SubmissionView submission = submissions.evaluateAgain(id);
    ChallengeView challenge = challenges.byId(submission.challengeId());
    return Response.accepted(models.model(challenge, submission, problems.locale()))
        .header("Location", "/api/v1/submissions/" + id)
        .build();
  }
}
