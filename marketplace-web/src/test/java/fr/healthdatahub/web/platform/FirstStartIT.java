package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.demo.DemoPeople;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.Challenge;
import fr.healthdatahub.sdk.model.LeaderboardEntry;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.Postgres;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** First starts that are cut off, or that happen twice at once. */
class FirstStartIT {
  @Test
  @DisplayName("S25 a first start killed at several moments is taken up again, on H2")
  void killedFirstStartIsTakenUpOnH2() throws Exception {
    Path home = SharedPortal.newHome("first-start-h2");
    killAtLogged(home, "Creating schema \"accounts\"");
    killWhen(home, "a sealed challenge", () -> files(home.resolve("sealed")) > 0);
    takeUp(home);
  }

  @Test
  @DisplayName("S25 a first start killed at several moments is taken up again, on PostgreSQL")
  void killedFirstStartIsTakenUpOnPostgres() throws Exception {
    try (Postgres database = Postgres.down("first-start-data").start()) {
      Path home = SharedPortal.newHome("first-start-postgres");
      killAtLogged(home, "Schema challenges:", "--db", database.url());
      takeUp(home, "--db", database.url());
    }
  }

  @Test
  @DisplayName("S25 two portals that start at once on one empty database migrate it once")
  void twoPortalsMigrateOnce() {
    try (Postgres database = Postgres.down("two-portals-data").start()) {
      String[] options = {"--no-demo", "--db", database.url()};
      try (Portal one =
              Portal.launch(
                  SharedPortal.newHome("node-one"),
                  Map.of("HUB_JAVA_OPTIONS", "-Dhub.node=one"),
                  options);
          Portal two =
              Portal.launch(
                  SharedPortal.newHome("node-two"),
                  Map.of("HUB_JAVA_OPTIONS", "-Dhub.node=two"),
                  options)) {
        one.awaitReady();
        two.awaitReady();
        assertEquals(5, count(one.log() + two.log(), "Schema [a-z]+: \\d+ migrations"));
      }
    }
  }

  @Test
  void isReadyWhenTheDirectoryAnswersWithTheDemosPeople() throws IOException {
    Path home = SharedPortal.newHome("first-directory");
    try (Portal portal = Portal.start(home, Map.of("HUB_DEMO_AFFILIATION", "true"));
        InputStream answer =
            portal.url().resolve("/api/v1/researchers?limit=1").toURL().openStream()) {
      String found = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      String all = "\"total\":" + DemoPeople.lines("researchers").size();
      assertTrue(found.contains(all), found);
    }
  }

  private static void takeUp(Path home, String... options) throws Exception {
    try (Portal portal = Portal.start(home, Map.of(), options)) {
      Hub hub = Hub.connect(portal.url().toString(), Token.none());
      List<Challenge> challenges = hub.challenges();
      assertEquals(3, challenges.size());
      for (Challenge challenge : challenges) {
        Await.until(
            "the scores of " + challenge.getSlug(),
            () -> hub.challenge(challenge.getSlug()).leaderboard().size() >= 3);
      }
      for (Challenge challenge : challenges) {
        List<LeaderboardEntry> board = hub.challenge(challenge.getSlug()).leaderboard();
        assertEquals(3, board.size(), () -> board.toString());
        assertEquals(2, board.stream().filter(LeaderboardEntry::getBaseline).count());
      }
      for (String name : List.of("participant", "rival", "organiser", "officer", "admin")) {
        String email = name + "@demo.hub";
        Hub.signIn(portal.url().toString(), email, Portal.PASSWORD, "tests", List.of("account"), 1);
      }
      assertTrue(portal.log().contains("The Hub is ready"));
    }
  }

  private static void killAtLogged(Path home, String moment, String... options) {
    killWhen(home, moment, () -> log(home).contains(moment), options);
  }

  private static void killWhen(
      Path home, String moment, Callable<Boolean> reached, String... options) {
    Portal portal = Portal.launch(home, Map.of(), options);
    Await.until(moment, reached);
    portal.kill();
  }

  private static String log(Path home) throws IOException {
    Path log = home.resolve("logs/hub.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private static long files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.toString().endsWith(".part")).count();
    }
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
