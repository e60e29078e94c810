package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ChallengesApi;
import fr.healthdatahub.sdk.internal.LeaderboardsApi;
import fr.healthdatahub.sdk.internal.SubmissionsApi;
import fr.healthdatahub.sdk.model.ChallengeDetails;
import fr.healthdatahub.sdk.model.DataFile;
import fr.healthdatahub.sdk.model.Leaderboard;
import fr.healthdatahub.sdk.model.LeaderboardEntry;
import fr.healthdatahub.sdk.model.Quota;
import fr.healthdatahub.sdk.model.RulesAcceptance;
import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.sdk.model.SubmissionList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One challenge of the Hub. */
public final class ChallengeHandle {
  private static final int PART = 200;

  private final Transport transport;
  private final ChallengesApi challenges;
  private final SubmissionsApi submissions;
  private final LeaderboardsApi leaderboards;
  private final Transfers transfers;
  private final String slug;

  ChallengeHandle(Transport transport, String slug) {
    this.transport = transport;
    this.challenges = new ChallengesApi(transport.api());
    this.submissions = new SubmissionsApi(transport.api());
    this.leaderboards = new LeaderboardsApi(transport.api());
    this.transfers = new Transfers(transport);
    this.slug = slug;
  }

  public ChallengeDetails details() {
    return transport.call(() -> challenges.getChallenge(slug, null));
  }

  /** Its files: training data, test features, a sample submission. */
  public List<DataFile> data() {
    return transport.call(() -> challenges.listChallengeData(slug, null)).getItems();
  }

  /** Downloads one file into a folder, goes on where an earlier try ended, checks its SHA-256. */
  public Path download(DataFile file, Path folder, Progress progress) {
    return transfers.download(file, folder, progress);
  }

  /** Accepts the rules; a second time changes nothing. */
  public RulesAcceptance acceptRules() {
    return transport.call(() -> challenges.acceptRules(slug));
  }

  /** Submits a file of predictions. */
  public SubmissionHandle submit(Path predictions) {
    return submit(predictions, Progress.NONE);
  }

  /**
   * Submits a file of predictions; tries of one call make one submission.
   *
   * @throws HubException.InvalidPredictions when the file is wrong; nothing was counted
   * @throws HubException.QuotaExceeded when the day's quota is used up
   */
  public SubmissionHandle submit(Path predictions, Progress progress) {
    Submission accepted = transfers.submit(slug, predictions, progress);
    return new SubmissionHandle(transport, submissions, accepted.getId());
  }

  /** Checks a file as {@link #submit} would; answers the number of its rows. */
  public int check(Path predictions) {
    return transfers.check(slug, predictions);
  }

  public Quota quota() {
    return transport.call(() -> submissions.getQuota(slug));
  }

  /** My submissions, newest first. */
  public List<Submission> submissions() {
    return list("mine");
  }

  /** For organisers: everybody's submissions, newest first. */
  public List<Submission> allSubmissions() {
    return list("all");
  }

  /** The public leaderboard. */
  public List<LeaderboardEntry> leaderboard() {
    return leaderboard("public");
  }

  /** The leaderboard of a split, {@code public} or {@code private}. */
  public List<LeaderboardEntry> leaderboard(String split) {
    List<LeaderboardEntry> all = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      Leaderboard part =
          transport.call(() -> leaderboards.getLeaderboard(slug, split, from, PART, null));
      all.addAll(part.getItems());
      cursor = part.getNextCursor();
    } while (cursor != null);
    return all;
  }

  private List<Submission> list(String whose) {
    List<Submission> all = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      SubmissionList part =
          transport.call(() -> submissions.listSubmissions(slug, whose, from, PART));
      all.addAll(part.getItems());
      cursor = part.getNextCursor();
    } while (cursor != null);
    return all;
  }
}
