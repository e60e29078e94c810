package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.HubException;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;

/** Revokes and forgets the kept token. */
@Command(name = "logout")
final class LogoutCommand extends ClientCommand {
  @Override
  public Integer call() throws IOException {
    boolean revoked = revoked();
    credentials().forget();
    if (!printed(Map.of("signedOut", true, "revoked", revoked))) {
      say(revoked ? "signed-out" : "not-revoked");
    }
    return 0;
  }

  /** Who signs out without a network has still signed out here. */
  private boolean revoked() {
    try {
      hub().revokeToken("current");
      return true;
    } catch (HubException unreachable) {
      return unreachable.status() == 401;
    }
  }
}
