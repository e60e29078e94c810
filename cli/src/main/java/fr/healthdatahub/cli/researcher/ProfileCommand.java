package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.model.Researcher;
import picocli.CommandLine.Command;

/** Shows one's own profile; its subcommands change it. */
@Command(
    name = "profile",
    subcommands = {
      ProfileSetCommand.class,
      ProfileAgreeCommand.class,
      ProfileImportCommand.class,
      ProfileWorksCommand.class,
      ProfileViewingsCommand.class,
      ProfilePauseCommand.class,
      ProfileResumeCommand.class,
      ProfileConfirmCommand.class,
      ProfileExportCommand.class,
      ProfileEraseCommand.class
    })
public final class ProfileCommand extends ClientCommand {
  @Override
  public Integer call() {
    Researcher mine = hub().myProfile().read();
    if (!printed(mine)) {
      ResearcherText.of(mine).forEach(this::line);
    }
    return 0;
  }
}
