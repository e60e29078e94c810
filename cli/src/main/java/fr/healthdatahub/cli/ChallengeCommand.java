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
      new Fields()
          .add("closes", details.getClosesAt())
          .add("daily-quota", details.getDailyQuota())
          .lines()
          .forEach(this::line);
      part("overview", details.getOverview());
      part("rules", details.getRules());
      part("evaluation", details.getEvaluation());
    }
    return 0;
  }

  private void part(String heading, String text) {
    line("");
    say("challenge." + heading);
    line("");
    line(text.strip());
  }
}
