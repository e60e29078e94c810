package fr.healthdatahub.container;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.postgresql.ds.PGSimpleDataSource;

/** A module's real beans, entities and migrations on a database. */
public final class RunningModule implements AutoCloseable {
  private final DataSource database;
  private final EntityManagerFactory persistence;
  private final WeldContainer container;

  /**
   * Starts a module.
   *
   * @param unit the name of its persistence unit
   * @param database one that has the module's schema
   * @param configuration values by the name of their property
   * @param more beans of the test, or alternatives
   */
  public RunningModule(
      String unit, DataSource database, Map<String, String> configuration, Class<?>... more) {
    this.database = database;
    String name = UUID.randomUUID().toString();
    Map<String, Object> outsideTheServer = new HashMap<>();
    outsideTheServer.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    outsideTheServer.put("jakarta.persistence.jtaDataSource", "");
    outsideTheServer.putAll(accessTo(database));
    outsideTheServer.put("eclipselink.logging.level", "WARNING");
    // Two nodes of a test share neither container nor cache.
    outsideTheServer.put("eclipselink.session-name", name);
    persistence = Persistence.createEntityManagerFactory(unit, outsideTheServer);
    container =
        new Weld(name)
            .addExtension(new TestContainer(persistence, configuration))
            .addBeanClasses(TestConfiguration.class, TestTransactions.class)
            .addBeanClasses(more)
            .initialize();
  }

  /**
   * PostgreSQL by its address, so that connections are kept between transactions as the server
   * keeps them: each new one is a process.
   */
  private static Map<String, Object> accessTo(DataSource database) {
    return database instanceof PGSimpleDataSource postgres
        ? Map.of(
            "jakarta.persistence.jdbc.url",
            postgres.getURL(),
            "jakarta.persistence.jdbc.user",
            postgres.getUser(),
            "eclipselink.connection-pool.default.initial",
            "0",
            "eclipselink.connection-pool.default.min",
            "4")
        : Map.of("jakarta.persistence.nonJtaDataSource", database);
  }

  /** Returns the bean of a type. */
  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** Runs SQL that changes rows, as someone with access to the database could. */
  public int update(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the first column of the first row. */
  public String query(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    container.close();
    persistence.close();
  }
}
