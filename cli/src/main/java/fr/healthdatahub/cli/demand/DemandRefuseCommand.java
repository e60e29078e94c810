package fr.healthdatahub.cli.demand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Returns a demand to its owner with what to change; for the Hub's officers. */
@Command(name = "refuse")
final class DemandRefuseCommand extends DemandAnswer {
  @Parameters(paramLabel = "DEMAND")
  String id;

  @Option(names = "--reason", required = true, paramLabel = "TEXT")
  String reason;

  @Override
  public Integer call() {
    return told(hub().demand(id).refuse(reason));
  }
}
