package fr.healthdatahub.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/**
 * Writes many participants with one scored submission each into the database of a portal that does
 * not run: the same rows that the portal writes when they register and submit one by one.
 */
public final class FilledBoard {
  private final Connection database;
  private final Random random = new Random(1);
  private String challenge;
  private String[] metrics;

  private FilledBoard(Connection database) {
    this.database = database;
  }

  public static void main(String[] args) throws SQLException {
    try (Connection database = Database.open(Path.of(args[0]))) {
      database.setAutoCommit(false);
      new FilledBoard(database).fill(args[1], Integer.parseInt(args[2]));
      database.commit();
    }
  }

  private void fill(String slug, int entries) throws SQLException {
    find(slug);
    int present = count();
    try (PreparedStatement person =
            database.prepareStatement(
                "insert into accounts.person (id, email, display_name, password_hash, locale,"
                    + " created_at, confirmed_at) values (?, ?, ?, '', 'fr', now(), now())");
        PreparedStatement submission =
            database.prepareStatement(
                "insert into challenges.submission (id, challenge_id, person_id, file_name, sha256,"
                    + " bytes, rows_read, status, submitted_at, quota_day, scored_at, attempts)"
                    + " select ?, challenge_id, ?, file_name, sha256, bytes, rows_read, 'SCORED',"
                    + " now(), current_date, now(), 1 from challenges.submission"
                    + " where challenge_id = ? and person_id is null limit 1");
        PreparedStatement evaluation =
            database.prepareStatement(
                "insert into challenges.evaluation (id, submission_id, evaluator_version,"
                    + " truth_version, evaluated_at) select ?, ?, evaluator_version, truth_version,"
                    + " now() from challenges.challenge where id = ?");
        PreparedStatement score =
            database.prepareStatement(
                "insert into challenges.evaluation_score (evaluation_id, split, metric, score)"
                    + " values (?, ?, ?, ?)")) {
      for (int i = present; i < entries; i++) {
        String id = String.format("%08d-0000-4000-8000-000000000000", i);
        run(person, id, "participant-" + i + "@bench.invalid", "Équipe " + name() + " " + i);
        run(submission, id, id, challenge);
        run(evaluation, id, id, challenge);
        for (String split : new String[] {"PUBLIC", "PRIVATE"}) {
          for (String metric : metrics) {
            run(score, id, split, metric, 0.5 + random.nextDouble() / 2);
          }
        }
      }
    }
    try (PreparedStatement change =
        database.prepareStatement(
            "update challenges.challenge set board_version = board_version + 1, daily_quota = 1000"
                + " where id = ?")) {
      run(change, challenge);
    }
  }

  private void find(String slug) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement("select id, metrics from challenges.challenge where slug = ?")) {
      query.setString(1, slug);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        challenge = found.getString(1);
        metrics = found.getString(2).split(",");
      }
    }
  }

  /** Baselines and the rival stand on the board already. */
  private int count() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet count =
            statement.executeQuery(
                "select count(*) from challenges.submission where status = 'SCORED'"
                    + " and challenge_id = '"
                    + challenge
                    + "'")) {
      count.next();
      return count.getInt(1);
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    return name.toString();
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }
}
