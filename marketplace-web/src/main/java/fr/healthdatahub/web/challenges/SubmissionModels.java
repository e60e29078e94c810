package fr.healthdatahub.web.challenges;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.scoring.Evaluations;
import fr.healthdatahub.challenges.scoring.Scores;
import fr.healthdatahub.challenges.scoring.Split;
import fr.healthdatahub.challenges.submission.SubmissionStatus;
import fr.healthdatahub.challenges.submission.SubmissionView;
import fr.healthdatahub.openapi.model.Failure;
import fr.healthdatahub.openapi.model.Score;
import fr.healthdatahub.openapi.model.Submission;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Submissions in the contract's words, with as much of their scores as the caller may see. */
@RequestScoped
class SubmissionModels {
  @Inject Policy policy;
  @Inject Boards boards;
  @Inject Evaluations evaluations;
  @Inject People people;

  Submission model(ChallengeView challenge, SubmissionView view, Locale locale) {
    boolean organiser = policy.allows(Operation.READ_SEALED_SCORES, boards.relation(challenge));
    Submission model =
        new Submission()
            .id(view.id())
            .challenge(challenge.slug())
            .status(Submission.StatusEnum.valueOf(view.status().name()))
            .fileName(view.fileName())
            .sha256(view.sha256())
            .bytes(view.bytes())
            .rows(view.rows())
            .submittedAt(ChallengeModels.utc(view.submittedAt()))
            .scoredAt(ChallengeModels.utc(view.scoredAt()))
            .publicScores(null)
            .privateScores(null)
            .attempts(view.attempts());
    if (organiser) {
      model.participant(participant(view, locale));
    }
    if (view.status() == SubmissionStatus.FAILED) {
      model.failure(
          new Failure()
              .code(view.failureCode())
              .detail(Words.of("failure." + view.failureCode(), locale)));
    }
    if (view.status() == SubmissionStatus.SCORED) {
      boolean opened = challenge.statusAt(Instant.now()) == ChallengeStatus.CLOSED;
      Optional<Scores> scores = evaluations.of(challenge, view.id());
      scores.ifPresent(
          found -> {
            model.publicScores(scores(challenge, found, Split.PUBLIC));
            rank(model, challenge, view);
            if (organiser || opened) {
              model.privateScores(scores(challenge, found, Split.PRIVATE));
            }
          });
    }
    return model;
  }

  private void rank(Submission model, ChallengeView challenge, SubmissionView view) {
    boards
        .best(challenge, view.personId())
        .ifPresent(
            row -> {
              model.bestRank(row.rank());
              model.rank(row.submissionId().equals(view.id()) ? row.rank() : null);
            });
  }

  private String participant(SubmissionView view, Locale locale) {
    if (view.personId() == null) {
      return view.baseline().in(locale.getLanguage());
    }
    Map<String, String> names = people.names(List.of(view.personId()));
    return names.getOrDefault(view.personId(), "-");
  }

  private static List<Score> scores(ChallengeView challenge, Scores scores, Split split) {
    return scores.on(split).stream()
        .map(
            score ->
                new Score()
                    .metric(score.metric())
                    .value(split.shown(challenge, score.metric(), score.value()))
                    .direction(ChallengeModels.direction(score.metric())))
        .toList();
  }
}
