package fr.healthdatahub.web.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A portal that runs in a process of its own, started as a user starts it: {@code ./hub run}. */
public final class Portal implements AutoCloseable {
  /** The password of every demo account in tests. */
  public static final String PASSWORD = "demo password of the tests";

  private static boolean prepared;

  private final Process launcher;
  private final URI url;
  private final Path home;

  private Portal(Process launcher, URI url, Path home) {
    this.launcher = launcher;
    this.url = url;
    this.home = home;
  }

  /** Starts a portal on a free port and waits until the launcher says that it is ready. */
  public static Portal start(Path home, Map<String, String> environment, String... options) {
    return launch(home, environment, options).awaitReady();
  }

  /** Starts a portal on a free port; it may wait for its database, or be killed on the way. */
  public static Portal launch(Path home, Map<String, String> environment, String... options) {
    prepareServer();
    try {
      int port = freePort();
      List<String> command =
          new ArrayList<>(
              List.of(
                  checkout().resolve("hub").toString(),
                  "run",
                  "--port",
                  String.valueOf(port),
                  "--home",
                  home.toString()));
      command.addAll(List.of(options));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("HUB_BUILT", "true");
      builder.environment().put("HUB_DEMO_PASSWORD", PASSWORD);
      builder.environment().put("HUB_SAMPLES_READY", "false");
      builder.environment().put("HUB_DEMO_AFFILIATION", "false");
      builder.environment().putAll(environment);
      builder.redirectError(home.resolveSibling(home.getFileName() + ".err").toFile());
      Process launcher = builder.start();
      return new Portal(launcher, URI.create("http://127.0.0.1:" + port), home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once, before the first start: tests that kill or time a start mean the portal's own. */
  private static synchronized void prepareServer() {
    if (prepared) {
      return;
    }
    try {
      ProcessBuilder builder = new ProcessBuilder(checkout().resolve("hub").toString(), "build");
      builder.environment().put("HUB_BUILT", "true");
      if (builder.inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException("The server could not be prepared");
      }
      prepared = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The root of the checkout that is being tested. */
  public static Path checkout() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("hub"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  public URI url() {
    return url;
  }

  public Path home() {
    return home;
  }

  /** All that the portal wrote to its log so far. */
  public String log() {
    try {
      return Files.readString(home.resolve("logs/hub.log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server as a power cut would: at once, without any handler. */
  public void kill() {
    List<ProcessHandle> all = launcher.descendants().toList();
    launcher.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    awaitEnd();
    all.forEach(process -> process.onExit().join());
  }

  /** Asks the launcher to stop, as Ctrl-C does, and answers its exit code. */
  public int stop() {
    // On a busy machine the server may let go of its database after the launcher has ended.
    List<ProcessHandle> all = launcher.descendants().toList();
    askToStop();
    int code = awaitEnd();
    all.forEach(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    return code;
  }

  @Override
  public void close() {
    if (launcher.isAlive()) {
      stop();
    }
  }

  /** Waits until the launcher says that the portal is ready. */
  public Portal awaitReady() {
    try {
      BufferedReader output = launcher.inputReader(StandardCharsets.UTF_8);
      String line;
      while ((line = output.readLine()) != null) {
        if (line.equals("Hub ready: " + url + "/")) {
          return this;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("The portal did not start: " + messages());
  }

  /** What the launcher told its user so far beside its results. */
  public String messages() {
    try {
      return Files.readString(home.resolveSibling(home.getFileName() + ".err"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The portal's own process, below the launcher. */
  public ProcessHandle server() {
    return launcher
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }

  /** Asks the launcher to stop, as Ctrl-C does, and does not wait. */
  public void askToStop() {
    launcher.destroy();
  }

  /** Waits for the end of the launcher and answers its exit code. */
  public int awaitEnd() {
    try {
      if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The portal does not stop");
      }
      return launcher.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
