package fr.healthdatahub.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

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
      return Server.create("");
    }

    /** A copy of one that was migrated: connections are dear, and Flyway takes several. */
    @Override
    public DataSource migrated(String schema) {
      try {
        String template = Server.TEMPLATES.computeIfAbsent(schema, this::template);
        return Server.create(" template " + template);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private String template(String schema) {
      return ((PGSimpleDataSource) super.migrated(schema)).getDatabaseName();
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
    static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    static DataSource create(String how) throws SQLException {
      String name = "hub_" + UUID.randomUUID().toString().replace('-', '_');
      try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name + how);
      }
      return RUNNING.getDatabase("postgres", name);
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
