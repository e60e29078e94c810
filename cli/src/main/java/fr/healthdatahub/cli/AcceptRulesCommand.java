package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.model.RulesAcceptance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Accepts the rules of a challenge. */
@Command(name = "accept-rules")
final class AcceptRulesCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE")
  String slug;

  @Override
  public Integer call() {
    RulesAcceptance accepted = hub().challenge(slug).acceptRules();
    if (!printed(accepted)) {
      say("accepted", slug, ClientWords.time(accepted.getAcceptedAt()));
    }
    return 0;
  }
}
