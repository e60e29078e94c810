package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithoutValuesTest {
  private static final String PERSONAL = "marie.dupont@hopital.example";

  @Test
  @DisplayName("S28 what a database refuses is not told with its values")
  void refusalsTellNoValues() throws SQLException {
    HubConnections database = new HubConnections();
    database.setUrl("jdbc:h2:mem:without-values;MODE=PostgreSQL");
    database.setUser("hub");
    database.setPassword("hub");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table person (email varchar(40) unique, name varchar(3))");
      insert(connection, PERSONAL, "Max");
      SQLException twice =
          assertThrows(SQLException.class, () -> insert(connection, PERSONAL, "Max"));
      assertInstanceOf(SQLIntegrityConstraintViolationException.class, twice);
      assertEquals("23505", twice.getSQLState());
      assertEquals(23505, twice.getErrorCode());
      assertNull(twice.getCause());
      assertFalse(twice.toString().contains("marie"), twice::toString);
      SQLException tooLong =
          assertThrows(SQLException.class, () -> insert(connection, "a@b.example", "Maximilian"));
      assertEquals("22001", tooLong.getSQLState());
      assertFalse(tooLong.toString().contains("Maximilian"), tooLong::toString);
      SQLException batch = assertThrows(SQLException.class, () -> batch(connection));
      assertFalse(String.valueOf(batch.getNextException()).contains("marie"), batch::toString);
      assertFalse(batch.toString().contains("marie"), batch::toString);
    }
  }

  private static void insert(Connection connection, String email, String name) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into person values (?, ?)")) {
      insert.setString(1, email);
      insert.setString(2, name);
      insert.executeUpdate();
    }
  }

  private static void batch(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into person values (?, ?)")) {
      insert.setString(1, PERSONAL);
      insert.setString(2, "Max");
      insert.addBatch();
      insert.executeBatch();
    }
  }
}
