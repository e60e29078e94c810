package fr.healthdatahub.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** The databases that the Hub runs on; each use gets an empty one with the real migrations. */
public enum Database {
  H2 {
    @Override
    DataSource empty() {
      JdbcDataSource database = new JdbcDataSource();
      database.setURL(
          "jdbc:h2:mem:"
              + UUID.randomUUID()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
              + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000");
      return database;
    }
  },
  POSTGRESQL {
    @Override
    DataSource empty() throws SQLException {
      String name = "hub_" + UUID.randomUUID().toString().replace('-', '_');
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return Server.RUNNING.getDatabase("postgres", name);
    }
  };

  abstract DataSource empty() throws SQLException;

  /** A new database with a module's schema. */
  public DataSource migrated(String schema) {
    try {
      DataSource database = empty();
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:db/migration/" + schema)
          .defaultSchema(schema)
          .createSchemas(true)
          .load()
          .migrate();
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started at first use, and stopped by the library when the tests' process ends. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
