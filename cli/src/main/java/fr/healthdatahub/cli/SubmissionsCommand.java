package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.model.Submission;
import java.util.ArrayList;
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
      List<List<String>> rows = new ArrayList<>();
      for (Submission one : found) {
        rows.add(
            List.of(
                one.getId(),
                ClientWords.time(one.getSubmittedAt()),
                ClientWords.of(one.getStatus().getValue()),
                one.getPublicScores() == null || one.getPublicScores().isEmpty()
                    ? ""
                    : ClientWords.number(one.getPublicScores().get(0).getValue()),
                one.getFileName()));
      }
      table("submissions", rows);
    }
    return 0;
  }
}
