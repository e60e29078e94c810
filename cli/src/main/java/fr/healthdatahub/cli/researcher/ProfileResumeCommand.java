package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.model.Researcher;
import picocli.CommandLine.Command;

/** Ends a pause. */
@Command(name = "resume")
final class ProfileResumeCommand extends ClientCommand {
  @Override
  public Integer call() {
    Researcher mine = hub().myProfile().comeBack();
    if (!printed(mine)) {
      say("profile.active");
    }
    return 0;
  }
}
