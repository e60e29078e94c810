package fr.healthdatahub.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counts in the database whether each submission to a challenge has one evaluation. */
public final class ScoredOnce {
  private ScoredOnce() {}

  public static void main(String[] args) throws SQLException {
    try (Connection database = Database.open(Path.of(args[0]));
        PreparedStatement query =
            database.prepareStatement(
                "select count(*), count(distinct s.id), count(e.id),"
                    + " count(distinct e.submission_id) from challenges.submission s"
                    + " join challenges.challenge c on c.id = s.challenge_id"
                    + " left join challenges.evaluation e on e.submission_id = s.id"
                    + " where c.slug = ?")) {
      query.setString(1, args[1]);
      try (ResultSet counts = query.executeQuery()) {
        counts.next();
        long rows = counts.getLong(1);
        boolean once = rows == counts.getLong(2) && rows == counts.getLong(3);
        System.out.printf(
            "  in the database: %,d submissions, %,d evaluations, of %,d of them: %s%n",
            counts.getLong(2),
            counts.getLong(3),
            counts.getLong(4),
            once ? "all scored, none twice" : "NOT one each");
        System.exit(once ? 0 : 1);
      }
    }
  }
}
