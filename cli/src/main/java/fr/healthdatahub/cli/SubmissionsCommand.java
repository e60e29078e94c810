package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.model.Score;
import fr.healthdatahub.sdk.model.Submission;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists my submissions, newest first. */
@Command(name = "submissions")
final class SubmissionsCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE")
  String slug;

  @Option(names = "--all")
  boolean all;

  @Option(names = "--status", paramLabel = "STATE")
  String status;

  @Override
  public Integer call() {
    ChallengeHandle challenge = hub().challenge(slug);
    List<Submission> found = challenge.browseSubmissions(all ? "all" : "mine", status).toList();
    if (!printed(found)) {
      table(
          all ? "all-submissions" : "submissions",
          found.stream()
              .map(all ? SubmissionsCommand::organisers : SubmissionsCommand::own)
              .toList());
    }
    return 0;
  }

  private static List<String> own(Submission one) {
    return List.of(
        one.getId(),
        ClientWords.time(one.getSubmittedAt()),
        ClientWords.of(one.getStatus().getValue()),
        score(one.getPublicScores()),
        one.getFileName());
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
        one.getFailure() == null ? "" : one.getFailure().getDetail());
  }

  private static String score(List<Score> scores) {
    return scores == null || scores.isEmpty() ? "" : ClientWords.number(scores.get(0).getValue());
  }
}
