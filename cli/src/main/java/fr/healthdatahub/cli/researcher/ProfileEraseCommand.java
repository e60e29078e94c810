package fr.healthdatahub.cli.researcher;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.sdk.Hub;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases one's profile and all that belongs to it. */
@Command(name = "erase")
final class ProfileEraseCommand extends ClientCommand {
  @Option(names = "--yes")
  boolean sure;

  @Override
  public Integer call() throws IOException {
    Hub hub = hub();
    if (!sure && !confirmed(hub.me().getEmail())) {
      complain("profile.not-erased");
      return 1;
    }
    hub.myProfile().leave();
    if (!printed(Map.of("erased", true))) {
      say("profile.erased");
    }
    return 0;
  }

  /** Who types an address means it. */
  private boolean confirmed(String email) throws IOException {
    complain("profile.erase-all", email);
    String typed =
        new BufferedReader(new InputStreamReader(terminal().in(), StandardCharsets.UTF_8))
            .readLine();
    return typed != null && typed.strip().equalsIgnoreCase(email);
  }
}
