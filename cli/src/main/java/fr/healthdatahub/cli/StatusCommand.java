package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.model.Status;
import picocli.CommandLine.Command;

/** Tells whether the Hub serves. */
@Command(name = "status")
final class StatusCommand extends ClientCommand {
  @Override
  public Integer call() {
    Status status = hub().status();
    if (!printed(status)) {
      say("status", status.getState().getValue(), status.getVersion());
    }
    return 0;
  }
}
