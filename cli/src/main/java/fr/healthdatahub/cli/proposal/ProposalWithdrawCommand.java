package fr.healthdatahub.cli.proposal;

import fr.healthdatahub.cli.ClientCommand;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a proposal back before it is answered; for the Hub's officers. */
@Command(name = "withdraw")
final class ProposalWithdrawCommand extends ClientCommand {
  @Parameters(paramLabel = "PROPOSAL")
  String id;

  @Override
  public Integer call() {
    hub().proposals().withdraw(id);
    if (!printed(Map.of("id", id, "withdrawn", true))) {
      say("proposal.taken-back", id);
    }
    return 0;
  }
}
