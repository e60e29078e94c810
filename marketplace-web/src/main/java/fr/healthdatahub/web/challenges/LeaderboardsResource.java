package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.BoardVersions;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.leaderboard.Leaderboard;
import fr.healthdatahub.challenges.leaderboard.LeaderboardEntry;
import fr.healthdatahub.challenges.scoring.Split;
import fr.healthdatahub.openapi.api.LeaderboardsApi;
import fr.healthdatahub.openapi.model.Score;
import fr.healthdatahub.web.api.Paging;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The leaderboard of a challenge, part by part; read so often that making one a request shows. */
@ApplicationScoped
public class LeaderboardsResource implements LeaderboardsApi {
  @Inject Challenges challenges;
  @Inject BoardVersions versions;
  @Inject Boards boards;
  @Inject BoardPages pages;
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Problems problems;
  @Context Request request;

  @Override
  public Response getLeaderboard(
      String slug, String splitName, String cursor, Integer limit, String lang) {
    Split split = Boards.split(splitName);
    int most = Paging.limit(limit);
    int start = Paging.start(cursor);
    BoardPages.Page page =
        split == Split.PUBLIC ? publicPage(slug, start, most) : page(slug, split, start, most);
    EntityTag tag = new EntityTag(page.tag());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(page.body(), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "private, no-cache");
    return answer.tag(tag).build();
  }

  /** What was written for the last visitor, unless the caller stands in it. */
  private BoardPages.Page publicPage(String slug, int start, int most) {
    policy.require(Operation.READ_PUBLIC_BOARD);
    String language = problems.locale().getLanguage();
    BoardPages.Key key = new BoardPages.Key(slug, start, most, language, versions.of(slug));
    BoardPages.Page page = pages.get(key);
    if (page == null || caller.isSignedIn() && page.people().contains(caller.personId())) {
      page = page(slug, Split.PUBLIC, start, most);
      if (!caller.isSignedIn() || !page.people().contains(caller.personId())) {
        pages.put(key, page);
      }
    }
    return page;
  }

  private BoardPages.Page page(String slug, Split split, int start, int most) {
    Locale locale = problems.locale();
    ChallengeView challenge = challenges.get(slug);
    Leaderboard board = boards.read(challenge, split);
    long names = pages.namesVersion();
    List<LeaderboardEntry> part = Paging.part(board.entries(), start, most);
    return pages.write(
        new fr.healthdatahub.openapi.model.Leaderboard()
            .challenge(slug)
            .split(split.name().toLowerCase(Locale.ROOT))
            .metric(ChallengeModels.metric(challenge, challenge.primaryMetric(), locale))
            .rows(split == Split.PUBLIC ? challenge.publicRows() : challenge.privateRows())
            .total(board.entries().size())
            .updatedAt(ChallengeModels.utc(board.updatedAt()))
            .items(
                boards.rows(challenge, part, split, locale.getLanguage()).stream()
                    .map(row -> model(row, challenge))
                    .toList())
            .nextCursor(Paging.next(board.entries(), start, most)),
        part.stream()
            .map(LeaderboardEntry::personId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        names);
  }

  private static fr.healthdatahub.openapi.model.LeaderboardEntry model(
      Boards.Row row, ChallengeView challenge) {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < row.scores().size(); i++) {
      String metric = challenge.metrics().get(i);
      scores.add(
          new Score()
              .metric(metric)
              .value(row.scores().get(i))
              .direction(ChallengeModels.direction(metric)));
    }
    return new fr.healthdatahub.openapi.model.LeaderboardEntry()
        .rank(row.rank())
        .participant(row.participant())
        .baseline(row.baseline())
        .score(row.scores().get(0))
        .scores(scores)
        .entries(row.entries())
        .lastSubmittedAt(ChallengeModels.utc(row.lastSubmittedAt()))
        .me(row.me());
  }
}
