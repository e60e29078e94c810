package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HomeRightsIT {
  @Test
  @DisplayName("S28 other people of the machine read nothing of a home that was there before")
  void othersReadNothingOfTheHome() throws IOException {
    Path home = SharedPortal.newHome("rights");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String folder : List.of("database", "files", "outbox", "samples", "sealed")) {
      Files.setPosixFilePermissions(
          Files.createDirectories(home.resolve(folder)),
          PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    try (Portal portal = Portal.start(home, Map.of())) {
      for (String folder : List.of("database", "files", "outbox", "samples", "sealed", "keys")) {
        assertEquals("rwx------", rights(home.resolve(folder)), folder);
      }
      assertEquals("rw-------", rights(home.resolve("database/hub.mv.db")));
      try (Stream<Path> all = Files.walk(home.resolve("sealed"))) {
        assertTrue(all.filter(Files::isRegularFile).allMatch(HomeRightsIT::isPrivate));
      }
    }
  }

  private static boolean isPrivate(Path file) {
    return rights(file).endsWith("------");
  }

  private static String rights(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
