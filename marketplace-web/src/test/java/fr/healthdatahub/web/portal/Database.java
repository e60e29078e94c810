package fr.healthdatahub.web.portal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of a running portal, for what no clock or caller can bring about in a test. */
public final class Database {
  private final String url;

  private Database(String url) {
    this.url = url;
  }

  /** A database server's. */
  public static Database at(String url) {
    return new Database(url);
  }

  /** The embedded one, of a portal that has stopped. */
  public static Database inHome(Path home) {
    return new Database(
        "jdbc:h2:file:"
            + home.resolve("database/hub")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;USER=hub;PASSWORD=hub");
  }

  /** Runs one statement and answers how many rows it changed. */
  public int update(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the first row as text. */
  public String text(String sql, Object... values) {
    return rows(sql, values).get(0);
  }

  /** Rows as text, cells separated by tabs. */
  public List<String> rows(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("\t", cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
