package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.submission.SubmissionView;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.openapi.model.Submission;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of My space about what I handed in, over all challenges. */
@Named
@RequestScoped
public class MySubmissionsPage {
  private static final int SHOWN = 10;

  @Inject Challenges challenges;
  @Inject Submissions submissions;
  @Inject SubmissionModels models;
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Language language;
  private List<Row> rows;

  /** One submission and the challenge that it was made to. */
  public record Row(String url, String challenge, String submitted, Submission submission) {}

  /** The latest submissions, newest first. */
  public List<Row> getRows() {
    if (rows == null) {
      policy.require(Operation.LIST_OWN_SUBMISSIONS);
      Map<String, ChallengeView> known =
          challenges.list(null, null).stream()
              .collect(Collectors.toMap(ChallengeView::id, Function.identity()));
      rows =
          submissions.latest(caller.personId(), SHOWN).stream()
              .map(view -> row(known.get(view.challengeId()), view))
              .toList();
    }
    return rows;
  }

  private Row row(ChallengeView challenge, SubmissionView view) {
    return new Row(
        language.url("/challenges/" + challenge.slug() + "/submissions"),
        challenge.title().in(language.getCode()),
        language.instant(view.submittedAt(), challenge.timeZone()),
        models.model(challenge, view, language.locale()));
  }
}
