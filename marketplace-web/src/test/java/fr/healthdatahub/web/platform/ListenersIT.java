package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the portal's process opens to the outside. */
class ListenersIT {
  private static final String LISTENING = "0A";
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  @Test
  @DisplayName("S8 every socket on which the portal listens is on 127.0.0.1")
  void listensOnLoopbackOnly() throws IOException {
    ProcessHandle server = SharedPortal.onH2().server();
    Path process = Path.of("/proc", String.valueOf(server.pid()));
    Set<String> own = socketsOf(process);
    List<String> listening = new ArrayList<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      for (String line : Files.readAllLines(process.resolve(table))) {
        String[] fields = line.strip().split("\\s+");
        if (fields[3].equals(LISTENING) && own.contains(fields[9])) {
          listening.add(fields[1].split(":")[0]);
        }
      }
    }
    assertFalse(listening.isEmpty(), "the portal listens");
    listening.removeAll(LOOPBACK);
    assertEquals(List.of(), listening, "addresses other than the loopback's");
  }

  @Test
  @DisplayName("S8 health, metrics, the server's own contract and its console do not answer")
  void serverEndpointsDoNotAnswer() throws Exception {
    Portal portal = SharedPortal.onH2();
    HttpClient client = HttpClient.newHttpClient();
    for (String path :
        List.of(
            "/health",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/metrics/base",
            "/openapi",
            "/openapi/",
            "/management/domain",
            "/monitoring/domain",
            "/asadmin/list-commands",
            "/__asadmin/version")) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(portal.url().resolve(path)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(404, response.statusCode(), path + " " + response.body());
    }
  }

  private static Set<String> socketsOf(Path process) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      for (Path descriptor : descriptors.toList()) {
        if (Files.isSymbolicLink(descriptor)) {
          String target = Files.readSymbolicLink(descriptor).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        }
      }
    }
    return inodes;
  }
}
