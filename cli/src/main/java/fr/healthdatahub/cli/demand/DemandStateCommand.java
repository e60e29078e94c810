package fr.healthdatahub.cli.demand;

import fr.healthdatahub.cli.JsonInput;
import fr.healthdatahub.sdk.model.NewDemand;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** States a demand, which waits for the Hub. */
@Command(name = "state")
final class DemandStateCommand extends DemandAnswer {
  @Parameters(paramLabel = "FILE")
  String file;

  @Override
  public Integer call() throws IOException {
    NewDemand draft = JsonInput.of(terminal(), file).as(NewDemand.class);
    return told(hub().stateDemand(draft).read());
  }
}
