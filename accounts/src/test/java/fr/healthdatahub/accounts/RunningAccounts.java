package fr.healthdatahub.accounts;

import fr.healthdatahub.accounts.password.QuickHashing;
import fr.healthdatahub.accounts.time.MovableClock;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The module's real beans, entities and migrations on a database of their own. */
public final class RunningAccounts implements AutoCloseable {
  private final DataSource database;
  private final EntityManagerFactory persistence;
  private final WeldContainer container;

  /**
   * Starts the accounts.
   *
   * @param quickHashing whether password hashes cost next to nothing
   */
  public RunningAccounts(Database kind, boolean quickHashing, Map<String, String> configuration) {
    database = kind.migrated();
    Map<String, Object> outsideTheServer = new HashMap<>();
    outsideTheServer.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    outsideTheServer.put("jakarta.persistence.jtaDataSource", "");
    outsideTheServer.put("jakarta.persistence.nonJtaDataSource", database);
    outsideTheServer.put("eclipselink.logging.level", "WARNING");
    persistence = Persistence.createEntityManagerFactory("accounts", outsideTheServer);
    Weld weld =
        new Weld()
            .addExtension(new TestContainer(persistence, configuration))
            .addBeanClasses(TestConfiguration.class, TestTransactions.class, MovableClock.class);
    if (quickHashing) {
      weld.addBeanClass(QuickHashing.class);
    }
    container = weld.initialize();
  }

  /** Returns the bean of a type. */
  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** Moves the clock on. */
  public void advance(Duration duration) {
    get(MovableClock.class).advance(duration);
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
