package fr.healthdatahub.cli;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;

/** Forgets the kept token. */
@Command(name = "logout")
final class LogoutCommand extends ClientCommand {
  @Override
  public Integer call() throws IOException {
    credentials().forget();
    if (!printed(Map.of("signedOut", true))) {
      say("signed-out");
    }
    return 0;
  }
}
