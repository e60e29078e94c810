package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payara fails to deploy once in many starts, and then serves nothing. */
class DeployedTwiceIT {
  /** The server's Java, which deploys another application in its first life. */
  private static final String ONCE_WRONG =
      """
      #!/bin/bash
      here=$(dirname "$0")
      if [[ "$*" == *--deploy* ]] && [ ! -e "$here/once" ]; then
        touch "$here/once"
        set -- "${@/#*\\/run\\/hub/$here/empty}"
      fi
      exec %s "$@"
      """;

  @TempDir Path folder;

  @Test
  void serverThatDidNotDeployIsStartedOnceMore() throws IOException {
    Files.createDirectories(folder.resolve("empty/WEB-INF"));
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    Files.writeString(folder.resolve("java"), ONCE_WRONG.formatted(java));
    Files.setPosixFilePermissions(
        folder.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Path home = SharedPortal.newHome("twice");
    String path = folder + ":" + System.getenv("PATH");
    try (Portal portal = Portal.start(home, Map.of("PATH", path), "--no-demo")) {
      assertEquals(200, RawHttp.to(portal).send("GET /api/v1/status HTTP/1.1").status());
    }
    String said = Files.readString(home.resolveSibling(home.getFileName() + ".err"));
    assertTrue(said.contains("it is started once more"), said);
  }
}
