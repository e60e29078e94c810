package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.model.Researcher;
import picocli.CommandLine.Command;

/** Says that one is still there. */
@Command(name = "confirm")
final class ProfileConfirmCommand extends ClientCommand {
  @Override
  public Integer call() {
    Researcher mine = hub().myProfile().confirm();
    if (!printed(mine)) {
      say("profile.confirmed");
    }
    return 0;
  }
}
