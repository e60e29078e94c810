package fr.healthdatahub.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for work that is gone afterwards, also for those who interrupt it. */
final class WorkFolder implements Closeable {
  private final Path path;
  private final Thread leaving = new Thread(this::remove);

  WorkFolder() throws IOException {
    path = Files.createTempDirectory("hub-match");
    Runtime.getRuntime().addShutdownHook(leaving);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(leaving);
    } catch (IllegalStateException alreadyLeaving) {
      return; // The hook finds nothing to do.
    }
  }

  private void remove() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | UncheckedIOException stillInUse) {
      path.toFile().deleteOnExit();
    }
  }
}
