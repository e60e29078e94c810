package fr.healthdatahub.web.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./hub run} answers when it cannot do what it is asked to: nothing is started. */
class LauncherTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--prot 9090            | unknown option '--prot'; ./hub --help shows all",
        "--port                 | --port needs a value; ./hub --help shows how",
        "--db                   | --db needs a value; ./hub --help shows how",
        "--home                 | --home needs a value; ./hub --help shows how",
        "--port eighty          | --port must be a number between 1 and 65535, not 'eighty'",
        "--port 0               | --port must be a number between 1 and 65535, not '0'",
        "--port 70000           | --port must be a number between 1 and 65535, not '70000'",
        "--db mysql://localhost | must be an address that begins with jdbc:postgresql:",
        "--db jdbc:postgresql:  | must be an address that begins with jdbc:postgresql:",
      })
  void explainsWhatIsWrongWithAnOption(String options, String words) throws Exception {
    assertRefused(run(options.split(" ")), words);
  }

  @Test
  @DisplayName("S23 H2 is for one node: it cannot be shared or given another way to write")
  void refusesAnotherH2() throws Exception {
    assertRefused(run("--db", "jdbc:h2:file:/tmp/shared;AUTO_SERVER=TRUE"), "H2 is for one Hub");
    assertRefused(run("--cluster"), "unknown option '--cluster'");
  }

  @Test
  @DisplayName("S28 an address of a database is not repeated with its password")
  void keepsThePasswordOfTheDatabase() throws Exception {
    Ended ended = run("--db", "postgresql://hub:secret-of-the-database@localhost/hub");
    assertRefused(ended, "must be an address that begins with jdbc:postgresql:");
    assertFalse(ended.messages.contains("secret-of-the-database"), ended.messages);
  }

  @Test
  void namesThePortThatIsInUse() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(other.getLocalPort());
      assertRefused(
          run("--port", port), "port " + port + " is in use; choose another, for instance --port");
    }
  }

  @Test
  void namesTheHomeThatAnotherHubUses() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home/run")).getParent();
    Process other =
        new ProcessBuilder("flock", home.resolve("run/lock").toString(), "sh", "-c", "echo; cat")
            .start();
    try {
      assertEquals('\n', other.getInputStream().read(), "the other holds the lock");
      assertRefused(
          run("--home", home.toString()),
          "another Hub uses the home " + home.toRealPath() + "; stop it, or choose another");
    } finally {
      other.getOutputStream().close();
      other.waitFor();
    }
  }

  @Test
  void namesTheHomeThatCannotBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertRefused(run("--home", file.toString()), "cannot write to the home " + file);
    assertRefused(run("--home", "/proc/hub"), "cannot write to the home /proc/hub");
  }

  @Test
  void refusesAShortDemoPassword() throws Exception {
    Ended ended = run(List.of(), "short");
    assertRefused(ended, "HUB_DEMO_PASSWORD must have at least 12 characters");
    assertFalse(ended.messages.contains("'short'"), ended.messages);
  }

  private static void assertRefused(Ended ended, String words) {
    assertNotEquals(0, ended.code);
    assertTrue(ended.messages.startsWith("hub: "), ended.messages);
    assertTrue(ended.messages.contains(words), ended.messages);
    assertEquals(1, ended.messages.lines().count(), ended.messages);
    assertEquals("", ended.results);
  }

  private Ended run(String... options) throws IOException, InterruptedException {
    return run(List.of(options), Portal.PASSWORD);
  }

  private Ended run(List<String> options, String password)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(hub(), "run"));
    if (!options.contains("--home")) {
      command.addAll(List.of("--home", folder.resolve("own").toString()));
    }
    if (!options.contains("--port")) {
      command.addAll(List.of("--port", String.valueOf(Portal.freePort())));
    }
    command.addAll(options);
    Path messages = folder.resolve("messages");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(messages.toFile());
    builder.environment().put("HUB_BUILT", "true");
    builder.environment().put("HUB_DEMO_PASSWORD", password);
    Process process = builder.start();
    String results = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), results, Files.readString(messages));
  }

  private static String hub() {
    return Portal.checkout().resolve("hub").toString();
  }

  private record Ended(int code, String results, String messages) {}
}
