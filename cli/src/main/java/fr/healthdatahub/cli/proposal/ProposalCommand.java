package fr.healthdatahub.cli.proposal;

import fr.healthdatahub.cli.ClientCommand;
import picocli.CommandLine.Command;

/** Answers and follows proposals by its subcommands. */
@Command(
    name = "proposal",
    subcommands = {
      ProposalAcceptCommand.class,
      ProposalDeclineCommand.class,
      ProposalWithdrawCommand.class,
      ProposalIntroduceCommand.class,
      ProposalCloseCommand.class,
      ProposalMutesCommand.class
    })
public final class ProposalCommand extends ClientCommand {
  @Override
  public Integer call() {
    throw wrong("missing", "accept | decline | withdraw | introduce | close | mutes");
  }
}
