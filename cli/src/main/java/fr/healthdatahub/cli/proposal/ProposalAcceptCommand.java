package fr.healthdatahub.cli.proposal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Agrees to help. */
@Command(name = "accept")
final class ProposalAcceptCommand extends ProposalAnswers {
  @Parameters(paramLabel = "PROPOSAL")
  String id;

  @Override
  public Integer call() {
    return told(hub().proposals().accept(id));
  }
}
