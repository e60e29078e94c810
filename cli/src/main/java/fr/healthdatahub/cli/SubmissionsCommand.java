package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.model.ChallengeStatus;
import fr.healthdatahub.sdk.model.Score;
import fr.healthdatahub.sdk.model.Submission;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists my submissions, newest first. */
@Command(name = "submissions")
final class SubmissionsCommand extends ClientCommand {
  private static final List<String> STATES = List.of("queued", "scoring", "scored", "failed");

  @Parameters(paramLabel = "CHALLENGE")
  String slug;

  @Option(names = "--all")
  boolean all;

  @Option(names = "--status", paramLabel = "STATE")
  String status;

  @Override
  public Integer call() {
    if (status != null && !STATES.contains(status.toLowerCase(Locale.ROOT))) {
      throw wrong("submissions.state", String.join(", ", STATES));
    }
    ChallengeHandle challenge = hub().challenge(slug);
    List<Submission> found = challenge.browseSubmissions(all ? "all" : "mine", status).toList();
    if (!printed(found)) {
      if (all) {
        table("all-submissions", found.stream().map(SubmissionsCommand::organisers).toList());
      } else {
        boolean failed = found.stream().anyMatch(one -> !reason(one).isEmpty());
        table(
            failed ? "failed-submissions" : "submissions",
            found.stream().map(SubmissionsCommand::own).toList());
        tellQuota(challenge);
      }
    }
    return 0;
  }

  /** What is left today of a challenge that takes submissions. */
  private void tellQuota(ChallengeHandle challenge) {
    if (challenge.details().getStatus() == ChallengeStatus.OPEN) {
      say(challenge.quota());
    }
  }

  /** The reason comes last: a table in which nothing failed leaves it out. */
  private static List<String> own(Submission one) {
    return List.of(
        one.getId(),
        ClientWords.time(one.getSubmittedAt()),
        ClientWords.of(one.getStatus().getValue()),
        score(one.getPublicScores()),
        one.getFileName(),
        reason(one));
  }

  private static List<String> organisers(Submission one) {
    return List.of(
        one.getId(),
        ClientWords.time(one.getSubmittedAt()),
        one.getParticipant() == null ? "" : one.getParticipant(),
        ClientWords.of(one.getStatus().getValue()),
        score(one.getPublicScores()),
        score(one.getPrivateScores()),
        one.getFileName(),
        reason(one));
  }

  private static String reason(Submission one) {
    return one.getFailure() == null ? "" : one.getFailure().getDetail();
  }

  private static String score(List<Score> scores) {
    return scores == null || scores.isEmpty() ? "" : ClientWords.score(scores.get(0).getValue());
  }
}
