package fr.healthdatahub.cli.proposal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says no. */
@Command(name = "decline")
final class ProposalDeclineCommand extends ProposalAnswers {
  @Parameters(paramLabel = "PROPOSAL")
  String id;

  @Option(names = "--reason", paramLabel = "TEXT")
  String reason;

  @Option(names = "--mute")
  boolean mute;

  @Override
  public Integer call() {
    return told(hub().proposals().decline(id, reason, mute));
  }
}
