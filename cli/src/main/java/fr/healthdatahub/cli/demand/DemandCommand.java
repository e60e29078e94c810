package fr.healthdatahub.cli.demand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a demand; its subcommands state, decide and end demands. */
@Command(
    name = "demand",
    subcommands = {
      DemandStateCommand.class,
      DemandChangeCommand.class,
      DemandPublishCommand.class,
      DemandRefuseCommand.class,
      DemandWeighCommand.class,
      DemandCloseCommand.class,
      DemandAssignCommand.class
    })
public final class DemandCommand extends DemandAnswer {
  @Parameters(paramLabel = "DEMAND", arity = "0..1")
  String id;

  @Override
  public Integer call() {
    return told(hub().demand(needed(id, "DEMAND")).read());
  }
}
