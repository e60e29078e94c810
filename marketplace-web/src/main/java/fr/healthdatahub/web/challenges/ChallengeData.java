package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.challenge.ParticipationView;
import fr.healthdatahub.challenges.submission.Participants;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.openapi.model.AccountExport;
import fr.healthdatahub.openapi.model.AccountParticipation;
import fr.healthdatahub.web.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What challenges hold of a person: participations and submissions. */
@ApplicationScoped
public class ChallengeData implements PersonalData {
  @Inject Challenges challenges;
  @Inject Submissions submissions;
  @Inject SubmissionModels models;
  @Inject Participants participants;

  @Override
  public void export(String personId, Locale locale, AccountExport export) {
    Map<String, ChallengeView> known =
        challenges.list(null, null).stream()
            .collect(Collectors.toMap(ChallengeView::id, Function.identity()));
    export
        .participations(
            challenges.participations(personId).stream().map(ChallengeData::model).toList())
        .submissions(
            submissions.latest(personId, Integer.MAX_VALUE).stream()
                .map(view -> models.model(known.get(view.challengeId()), view, locale))
                .toList());
  }

  @Override
  public void erase(String personId) {
    participants.erase(personId);
  }

  private static AccountParticipation model(ParticipationView view) {
    return new AccountParticipation()
        .challenge(view.slug())
        .organiser(view.standing().organiser())
        .rulesAcceptedAt(ChallengeModels.utc(view.standing().rulesAcceptedAt()));
  }
}
