package fr.healthdatahub.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a home whose portal does not run. */
final class Database {
  private Database() {}

  static Connection open(Path home) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + home.resolve("database/hub").toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE",
        "hub",
        "hub");
  }
}
