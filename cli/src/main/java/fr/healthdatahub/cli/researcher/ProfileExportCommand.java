package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import picocli.CommandLine.Command;

/** Prints all that the registry knows about one, as JSON. */
@Command(name = "export")
final class ProfileExportCommand extends ClientCommand {
  @Override
  public Integer call() {
    printedAlways(hub().myProfile().export());
    return 0;
  }
}
