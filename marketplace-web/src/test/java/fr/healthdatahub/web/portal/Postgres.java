package fr.healthdatahub.web.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL that keeps its promises at a crash, and can be stopped and started again. */
public final class Postgres implements AutoCloseable {
  private final Path data;
  private final int port;
  private EmbeddedPostgres running;

  private Postgres(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  /** Chooses a place and a port; nothing runs yet. */
  public static Postgres down(String name) {
    try {
      return new Postgres(SharedPortal.newHome(name).resolve("data"), Portal.freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts, on the data of an earlier start if there was one. */
  public Postgres start() {
    try {
      running =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops as an administrator does who does not wait for clients. */
  public void stop() {
    try {
      running.close();
      running = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  @Override
  public void close() {
    if (running != null) {
      stop();
    }
  }
}
