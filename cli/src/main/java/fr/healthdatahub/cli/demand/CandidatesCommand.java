package fr.healthdatahub.cli.demand;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.CandidatesHandle;
import fr.healthdatahub.sdk.model.CandidateList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows who could help with a demand, and why; for the Hub's officers. */
@Command(name = "candidates")
public final class CandidatesCommand extends ClientCommand {
  @Parameters(paramLabel = "DEMAND")
  String id;

  @Option(names = "--top", paramLabel = "N", defaultValue = "20")
  int top;

  @Mixin WeightOptions weights;

  @Option(names = "--csv")
  boolean csv;

  @Override
  public Integer call() {
    CandidatesHandle candidates = hub().candidates(id);
    if (weights.given()) {
      candidates = candidates.weighed(weights.text(), weights.taxonomy());
    }
    if (csv) {
      terminal().out().print(candidates.csv(top));
      terminal().out().flush();
      return 0;
    }
    CandidateList list = candidates.list(top);
    if (!printed(list)) {
      CandidateText.of(list).forEach(this::line);
    }
    return 0;
  }
}
