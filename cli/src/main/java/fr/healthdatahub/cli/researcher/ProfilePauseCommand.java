package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.model.Researcher;
import picocli.CommandLine.Command;

/** Is proposed for nothing until one resumes. */
@Command(name = "pause")
final class ProfilePauseCommand extends ClientCommand {
  @Override
  public Integer call() {
    Researcher mine = hub().myProfile().pause();
    if (!printed(mine)) {
      say("profile.paused");
    }
    return 0;
  }
}
