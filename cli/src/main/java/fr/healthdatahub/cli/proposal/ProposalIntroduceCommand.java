package fr.healthdatahub.cli.proposal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Notes that both sides were brought together; for the Hub's officers. */
@Command(name = "introduce")
final class ProposalIntroduceCommand extends ProposalAnswers {
  @Parameters(paramLabel = "PROPOSAL")
  String id;

  @Override
  public Integer call() {
    return told(hub().proposals().introduce(id));
  }
}
