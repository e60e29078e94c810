package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.model.ChallengeDetails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one challenge. */
@Command(name = "challenge", description = "Shows one challenge.")
final class ChallengeCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE", description = "Name of the challenge.")
  String slug;

  @Override
  public Integer call() {
    ChallengeDetails details = hub().challenge(slug).details();
    if (!printed(details)) {
      out().println(details.getTitle());
      out().println(details.getSummary());
      out().println();
      out().println(details.getOverview());
      out().println(details.getEvaluation());
    }
    return 0;
  }
}
