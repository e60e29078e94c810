package fr.healthdatahub.cli.demand;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.sdk.model.AssignedPair;
import fr.healthdatahub.sdk.model.Assignment;
import fr.healthdatahub.sdk.model.AssignmentRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds researchers for several demands at once; for the Hub's officers. */
@Command(name = "assign")
final class DemandAssignCommand extends ClientCommand {
  @Parameters(paramLabel = "DEMAND", arity = "1..*", descriptionKey = "demands.ids")
  List<String> ids;

  @Option(names = "--per-demand", paramLabel = "N", defaultValue = "1")
  int perDemand;

  @Option(names = "--fair")
  boolean fair;

  @Option(names = "--propose")
  boolean propose;

  @Option(names = "--message", paramLabel = "TEXT")
  String message;

  @Override
  public Integer call() {
    AssignmentRequest request =
        new AssignmentRequest()
            .demandIds(ids)
            .perDemand(perDemand)
            .fair(fair)
            .propose(propose)
            .message(message);
    Assignment assignment = hub().proposals().assign(request);
    if (!printed(assignment)) {
      table("assignment", assignment.getPairs().stream().map(DemandAssignCommand::row).toList());
      say(
          "assignment.sums",
          ClientWords.number(assignment.getTotal()),
          ClientWords.number(assignment.getWorst()));
    }
    return 0;
  }

  private static List<String> row(AssignedPair pair) {
    return List.of(
        pair.getDemandId(),
        pair.getResearcherId(),
        pair.getName() == null ? "" : pair.getName(),
        ClientWords.number(pair.getScore()),
        became(pair));
  }

  private static String became(AssignedPair pair) {
    if (pair.getRefused() != null) {
      return pair.getRefused();
    }
    return pair.getProposalId() == null
        ? ClientWords.of("assignment.planned")
        : pair.getProposalId();
  }
}
