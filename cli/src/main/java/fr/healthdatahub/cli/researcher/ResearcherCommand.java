package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.model.ResearcherCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a researcher, as much as one may see. */
@Command(name = "researcher")
public final class ResearcherCommand extends ClientCommand {
  @Parameters(paramLabel = "RESEARCHER")
  String id;

  @Override
  public Integer call() {
    ResearcherCard card = hub().researcher(id);
    if (!printed(card)) {
      ResearcherText.of(card).forEach(this::line);
    }
    return 0;
  }
}
