package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.challenge.Standing;
import fr.healthdatahub.openapi.api.ChallengesApi;
import fr.healthdatahub.openapi.model.ChallengeList;
import fr.healthdatahub.openapi.model.DataFileList;
import fr.healthdatahub.openapi.model.RulesAcceptance;
import fr.healthdatahub.web.api.Paging;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Challenges, their rules and their files. */
@RequestScoped
public class ChallengesResource implements ChallengesApi {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Challenges challenges;
  @Inject Problems problems;

  @Override
  public Response listChallenges(
      String status, String words, String cursor, Integer limit, String lang) {
    policy.require(Operation.READ_CHALLENGES);
    int most = Paging.limit(limit);
    int start = Paging.start(cursor);
    Locale locale = problems.locale();
    List<ChallengeView> all =
        challenges.list(StatusParameter.parse(ChallengeStatus.class, status), words);
    return Response.ok(
            new ChallengeList()
                .items(
                    Paging.part(all, start, most).stream()
                        .map(
                            challenge ->
                                ChallengeModels.summary(
                                    challenge, challenges.participants(challenge.id()), locale))
                        .toList())
                .nextCursor(Paging.next(all, start, most)))
        .build();
  }

  @Override
  public Response getChallenge(String slug, String lang) {
    policy.require(Operation.READ_CHALLENGES);
    ChallengeView challenge = challenges.get(slug);
    Standing standing = challenges.standing(challenge.id(), caller.personId());
    return Response.ok(
            ChallengeModels.details(
                challenge, challenges.participants(challenge.id()), standing, problems.locale()))
        .build();
  }

  @Override
  public Response acceptRules(String slug) {
    policy.require(Operation.ACCEPT_RULES);
    Standing standing = challenges.acceptRules(slug, caller.personId());
    return Response.ok(
            new RulesAcceptance()
                .challenge(slug)
                .acceptedAt(ChallengeModels.utc(standing.rulesAcceptedAt())))
        .build();
  }

  @Override
  public Response listChallengeData(String slug, String lang) {
    policy.require(Operation.READ_CHALLENGES);
    ChallengeView challenge = challenges.get(slug);
    Locale locale = problems.locale();
    return Response.ok(
            new DataFileList()
                .items(
                    challenge.files().stream()
                        .map(file -> ChallengeModels.file(challenge, file, locale))
                        .toList()))
        .build();
  }
}
