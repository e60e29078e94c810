package fr.healthdatahub.affiliation;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The module's real beans, entities and migrations on a database of their own. */
public final class RunningAffiliation implements AutoCloseable {
  private final DataSource database;
  private final EntityManagerFactory persistence;
  private final WeldContainer container;

  /**
   * Starts affiliation.
   *
   * @param home folder for what a node derives
   */
  public RunningAffiliation(Database kind, Path home) {
    this(kind.migrated(), home);
  }

  private RunningAffiliation(DataSource database, Path home) {
    this.database = database;
    Map<String, Object> outsideTheServer = new HashMap<>();
    outsideTheServer.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    outsideTheServer.put("jakarta.persistence.jtaDataSource", "");
    outsideTheServer.put("jakarta.persistence.nonJtaDataSource", database);
    outsideTheServer.put("eclipselink.logging.level", "WARNING");
    outsideTheServer.put("eclipselink.session-name", home.toString());
    persistence = Persistence.createEntityManagerFactory("affiliation", outsideTheServer);
    container =
        new Weld(home.toString())
            .addExtension(new TestContainer(persistence, Map.of("hub.home", home.toString())))
            .addBeanClasses(
                TestConfiguration.class,
                TestTransactions.class,
                KnownAccounts.class,
                WrittenMails.class)
            .initialize();
  }

  /** Another node on the same database. */
  public RunningAffiliation another(Path home) {
    return new RunningAffiliation(database, home);
  }

  /** Returns the bean of a type. */
  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** Runs SQL that changes rows, as something outside the module could. */
  public int update(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
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
