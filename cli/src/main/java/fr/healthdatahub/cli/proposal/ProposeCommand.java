package fr.healthdatahub.cli.proposal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a researcher whether they would help with a demand; for the Hub's officers. */
@Command(name = "propose")
public final class ProposeCommand extends ProposalAnswers {
  @Parameters(index = "0", paramLabel = "DEMAND")
  String demand;

  @Parameters(index = "1", paramLabel = "RESEARCHER")
  String researcher;

  @Option(names = "--message", paramLabel = "TEXT", defaultValue = "")
  String message;

  @Override
  public Integer call() {
    return told(hub().candidates(demand).propose(researcher, message));
  }
}
