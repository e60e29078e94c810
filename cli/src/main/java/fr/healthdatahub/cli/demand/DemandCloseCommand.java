package fr.healthdatahub.cli.demand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends a demand; for its owner and the Hub's officers. */
@Command(name = "close")
final class DemandCloseCommand extends DemandAnswer {
  @Parameters(paramLabel = "DEMAND")
  String id;

  @Override
  public Integer call() {
    return told(hub().demand(id).close());
  }
}
