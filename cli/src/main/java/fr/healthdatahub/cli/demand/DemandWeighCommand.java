package fr.healthdatahub.cli.demand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps what counts in the order of a demand's candidates. */
@Command(name = "weigh")
final class DemandWeighCommand extends DemandAnswer {
  @Parameters(paramLabel = "DEMAND")
  String id;

  @Mixin WeightOptions weights;

  @Override
  public Integer call() {
    if (!weights.given()) {
      throw wrong("missing", "--text, --taxonomy");
    }
    return told(hub().demand(id).weigh(weights.text(), weights.taxonomy()));
  }
}
