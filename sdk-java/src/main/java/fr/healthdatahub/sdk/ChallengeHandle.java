package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ApiClient;
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
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** One challenge of the Hub. */
public final class ChallengeHandle {
  private static final int PART = 200;

  private final Transport transport;
  private final ChallengesApi challenges;
  private final SubmissionsApi submissions;
  private final LeaderboardsApi leaderboards;
  private final String slug;

  ChallengeHandle(Transport transport, String slug) {
    ApiClient api = transport.api();
    this.transport = transport;
    this.challenges = new ChallengesApi(api);
    this.submissions = new SubmissionsApi(api);
    this.leaderboards = new LeaderboardsApi(api);
    this.slug = slug;
  }

  public ChallengeDetails details() {
    return transport.call(() -> challenges.getChallenge(slug, null));
  }

  /** Its files: training data, test features, a sample submission. */
  public List<DataFile> data() {
    return transport.call(() -> challenges.listChallengeData(slug, null)).getItems();
  }

  /**
   * Downloads one file into a folder, goes on where an earlier try ended, and checks its SHA-256. A
   * file that is there already is not fetched again.
   */
  public Path download(DataFile file, Path folder, Progress progress) {
    return new Downloads(transport)
        .download(
            "/challenges/" + ApiClient.urlEncode(slug) + "/data/",
            new Downloads.Wanted(file.getName(), file.getBytes(), file.getSha256()),
            folder,
            progress);
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
   * Submits a file of predictions; all tries of one call make one submission.
   *
   * @throws HubException.InvalidPredictions when the file is wrong; nothing was counted
   * @throws HubException.QuotaExceeded when the day's quota is used up
   */
  public SubmissionHandle submit(Path predictions, Progress progress) {
    return submit(predictions, predictions.getFileName().toString(), progress);
  }

  /** Submits predictions that are made on the way; they are kept in a temporary file meanwhile. */
  public SubmissionHandle submit(InputStream predictions, String fileName, Progress progress) {
    return Uploads.kept(predictions, file -> submit(file, fileName, progress));
  }

  /** Checks a file as {@link #submit(Path)} would; answers the number of its rows. */
  public int check(Path predictions) {
    return new Uploads(transport).check(slug, predictions);
  }

  public Quota quota() {
    return transport.call(() -> submissions.getQuota(slug));
  }

  /** My submissions, newest first. */
  public List<Submission> submissions() {
    return browseSubmissions("mine").toList();
  }

  /** For organisers: everybody's submissions, newest first. */
  public List<Submission> allSubmissions() {
    return browseSubmissions("all").toList();
  }

  /** Submissions, newest first, read as far as one goes: {@code mine}, or {@code all}. */
  public Pager<Submission> browseSubmissions(String whose) {
    return browseSubmissions(whose, null);
  }

  /**
   * Submissions in one state, newest first, read as far as one goes.
   *
   * @param whose {@code mine}, or {@code all}
   * @param status {@code QUEUED}, {@code SCORING}, {@code SCORED} or {@code FAILED}; null for all
   */
  public Pager<Submission> browseSubmissions(String whose, String status) {
    return new Pager<>(
        cursor -> {
          SubmissionList part =
              transport.call(() -> submissions.listSubmissions(slug, whose, status, cursor, PART));
          return new Pager.Part<>(part.getItems(), part.getNextCursor());
        });
  }

  /** The public leaderboard. */
  public List<LeaderboardEntry> leaderboard() {
    return leaderboard("public");
  }

  /** The leaderboard of a split, {@code public} or {@code private}. */
  public List<LeaderboardEntry> leaderboard(String split) {
    return browseLeaderboard(split).toList();
  }

  /** The leaderboard of a split from the top, read as far as one goes. */
  public Pager<LeaderboardEntry> browseLeaderboard(String split) {
    return new Pager<>(
        cursor -> {
          Leaderboard part =
              transport.call(() -> leaderboards.getLeaderboard(slug, split, cursor, PART, null));
          return new Pager.Part<>(part.getItems(), part.getNextCursor());
        });
  }

  /** The whole leaderboard of a split as CSV, in which no cell can act as a formula. */
  public String leaderboardCsv(String split) {
    return new Downloads(transport)
        .text(
            "/challenges/"
                + ApiClient.urlEncode(slug)
                + "/leaderboard.csv?split="
                + ApiClient.urlEncode(split));
  }

  private SubmissionHandle submit(Path file, String name, Progress progress) {
    Submission accepted = new Uploads(transport).submit(slug, file, name, progress);
    return new SubmissionHandle(transport, submissions, accepted.getId());
  }
}
