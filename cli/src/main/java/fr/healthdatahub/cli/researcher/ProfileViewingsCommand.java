package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.sdk.model.Viewing;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists who saw one's profile. */
@Command(name = "viewings")
final class ProfileViewingsCommand extends ClientCommand {
  @Override
  public Integer call() {
    List<Viewing> seen = hub().myProfile().viewings();
    if (!printed(seen)) {
      table(
          "viewings",
          seen.stream()
              .map(
                  one ->
                      List.of(
                          ClientWords.time(one.getSeenAt()),
                          one.getViewer(),
                          ClientWords.of("viewing." + one.getKind().getValue()),
                          ResearcherText.or(one.getDemandId())))
              .toList());
    }
    return 0;
  }
}
