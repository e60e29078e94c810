package fr.healthdatahub.cli;

import java.io.IOException;
import picocli.CommandLine.Command;

/** Forgets the kept token. */
@Command(name = "logout", description = "Forgets the kept token.")
final class LogoutCommand extends ClientCommand {
  @Override
  public Integer call() throws IOException {
    Credentials.forget();
    out().println(ClientWords.of("signed-out"));
    return 0;
  }
}
