package fr.healthdatahub.cli.demand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes a demand; for the Hub's officers. */
@Command(name = "publish")
final class DemandPublishCommand extends DemandAnswer {
  @Parameters(paramLabel = "DEMAND")
  String id;

  @Override
  public Integer call() {
    return told(hub().demand(id).publish());
  }
}
