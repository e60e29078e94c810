package fr.healthdatahub.web.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One portal on each database for all tests of a run; they end with the run. */
public final class SharedPortal {
  private static final Map<String, String> READY =
      Map.of(
          "HUB_SAMPLES_READY", "true", "HUB_DEMO_AFFILIATION", "true", "HUB_PROXIES", "127.0.0.77");

  private static Portal h2;
  private static Portal postgres;
  private static Database database;

  private SharedPortal() {}

  /** The portal on the embedded database. */
  public static synchronized Portal onH2() {
    if (h2 == null) {
      Map<String, String> environment = new HashMap<>(READY);
      // Whoever follows every link of every page reads more of the directory than a person does.
      environment.put("HUB_DIRECTORY_CARDS", "1000000");
      environment.put("HUB_DIRECTORY_READINGS", "1000000");
      h2 = Portal.start(newHome("h2"), environment);
      endWithTheRun(h2);
    }
    return h2;
  }

  /** The portal on PostgreSQL, pointed there by one option. */
  public static synchronized Portal onPostgres() {
    if (postgres == null) {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        endWithTheRun(server);
        String url = server.getJdbcUrl("postgres", "postgres");
        postgres = Portal.start(newHome("postgres"), READY, "--db", url);
        database = Database.at(url);
        endWithTheRun(postgres);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return postgres;
  }

  /** The database of {@link #onPostgres()}. */
  public static synchronized Database postgresDatabase() {
    onPostgres();
    return database;
  }

  /** A new empty home under the build folder. */
  public static Path newHome(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target/homes").toAbsolutePath());
      return Files.createTempDirectory(parent, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void endWithTheRun(AutoCloseable running) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    running.close();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }));
  }
}
