package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.model.ChallengeDetails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one challenge. */
@Command(name = "challenge")
final class ChallengeCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE")
  String slug;

  @Override
  public Integer call() {
    ChallengeDetails details = hub().challenge(slug).details();
    if (!printed(details)) {
      line(details.getTitle());
      line(details.getSummary());
      line("");
      line(details.getOverview());
      line(details.getEvaluation());
    }
    return 0;
  }
}
