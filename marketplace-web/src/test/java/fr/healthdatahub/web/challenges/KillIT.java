package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Participant;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.Postgres;
import fr.healthdatahub.web.portal.SharedPortal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal that is killed again and again between accepting submissions and scoring them. */
class KillIT {
  /**
   * Keeps a whole run of the tests short; -Dhub.test.lives=10 makes twenty kills on two databases.
   */
  private static final int LIVES = Integer.getInteger("hub.test.lives", 2);

  private static final String SLUG = "diabetes";

  @TempDir Path folder;

  @Test
  @DisplayName("S20 S21 S23 on H2 one kill after another loses nothing and doubles nothing")
  void killsLoseNothingOnH2() throws Exception {
    Path home = SharedPortal.newHome("killed-h2");
    String url =
        "jdbc:h2:file:" + home.resolve("database/hub") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    survive(home, url, "hub", new String[0]);
  }

  @Test
  @DisplayName(
      "S20 S21 on PostgreSQL one kill of the portal after another loses nothing and doubles nothing")
  void killsLoseNothingOnPostgres() throws Exception {
    try (Postgres database = Postgres.down("killed-postgres-data").start()) {
      String[] options = {"--db", database.url()};
      survive(SharedPortal.newHome("killed-postgres"), database.url(), "postgres", options);
    }
  }

  private void survive(Path home, String url, String user, String[] options) throws Exception {
    Portal first = Portal.start(home, Map.of(), options);
    Participant participant = Participant.signIn(first);
    ShortLife life = new ShortLife(home, SLUG, participant.sample(SLUG, folder));
    assertEquals(0, first.stop());
    change(url, user, "update challenges.challenge set daily_quota = 100000");
    List<String> later = new ArrayList<>(List.of(options));
    later.add("--no-demo");
    for (int i = 0; i < LIVES; i++) {
      Portal portal = Portal.start(home, Map.of(), later.toArray(String[]::new));
      life.live(portal, participant.at(portal), i);
    }
    assertTrue(life.draftsSeen() > 0, "no upload was under way at any kill");
    Portal last = Portal.start(home, Map.of(), later.toArray(String[]::new));
    Participant back = participant.at(last);
    life.sendUnansweredAgain(back);
    Await.until("every score", () -> submissions(back).stream().allMatch(KillIT::scored));
    assertEquals(life.acknowledged(), new HashSet<>(ids(back)), "acknowledged and found");
    assertEquals(life.acknowledged().size(), ids(back).size(), "none twice");
    assertEquals(0, life.draftsNow());
    assertEquals(0, last.stop());
    assertEquals(
        0,
        number(
            url,
            user,
            "select count(*) from challenges.submission s where 1 <> (select count(*) from"
                + " challenges.evaluation e where e.submission_id = s.id)"),
        "submissions without exactly one evaluation");
    assertEquals(
        number(url, user, "select count(*) from challenges.submission where person_id is not null"),
        number(url, user, "select sum(accepted) from challenges.quota_use"),
        "uses of the quota");
    assertEquals(
        0,
        number(
            url,
            user,
            "select count(*) from jobs.scheduled_tasks where task_name = 'score-submission'"),
        "jobs left");
  }

  private static List<Submission> submissions(Participant participant) {
    return participant.hub().challenge(SLUG).submissions();
  }

  private static List<String> ids(Participant participant) {
    return submissions(participant).stream().map(Submission::getId).toList();
  }

  private static boolean scored(Submission submission) {
    return submission.getStatus() == Submission.StatusEnum.SCORED;
  }

  private static void change(String url, String user, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "hub");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static long number(String url, String user, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "hub");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
