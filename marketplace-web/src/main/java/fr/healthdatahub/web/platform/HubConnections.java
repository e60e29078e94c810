package fr.healthdatahub.web.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections to the database of an address, H2 or PostgreSQL. The very first one is waited for as
 * long as it takes: the server wants it while it deploys, and would go on without the portal when
 * the database is away.
 */
public class HubConnections implements DataSource {
  private static final Logger LOG = Logger.getLogger(HubConnections.class.getName());
  private static final int CANNOT_START = 70;
  private static final long PAUSE_MILLIS = 1000;

  private static volatile boolean reached;

  private String url;
  private String user;
  private String password;

  public void setUrl(String url) {
    this.url = url;
  }

  public void setURL(String address) {
    setUrl(address);
  }

  public void setUser(String user) {
    this.user = user;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(user, password);
  }

  @Override
  public Connection getConnection(String name, String secret) throws SQLException {
    return reached ? connect(name, secret) : first(name, secret);
  }

  private Connection first(String name, String secret) throws SQLException {
    boolean told = false;
    while (true) {
      try {
        Connection connection = connect(name, secret);
        reached = true;
        return connection;
      } catch (SQLException e) {
        if (Outage.in(e).isEmpty()) {
          LOG.log(Level.SEVERE, "The database refuses the Hub: {0}", e.getMessage());
          Runtime.getRuntime().halt(CANNOT_START);
        }
        if (!told) {
          LOG.log(Level.WARNING, "The database does not answer ({0})", e.getMessage());
          told = true;
        }
        pause(e);
      }
    }
  }

  private static void pause(SQLException reason) throws SQLException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }

  private Connection connect(String name, String secret) throws SQLException {
    Properties account = new Properties();
    account.setProperty("user", name);
    account.setProperty("password", secret);
    // PostgreSQL would add the row that it refuses, with personal data, to what is logged.
    account.setProperty("logServerErrorDetail", "false");
    Connection connection = driver().connect(url, account);
    if (connection == null) {
      throw new SQLException("The address of the database is not understood", "42000");
    }
    return isPostgres() ? connection : WithoutValues.of(connection);
  }

  private Driver driver() {
    return isPostgres() ? new org.postgresql.Driver() : new org.h2.Driver();
  }

  private boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // The portal has one log.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The address may hold one.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
