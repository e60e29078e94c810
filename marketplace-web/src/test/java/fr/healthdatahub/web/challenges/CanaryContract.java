package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.model.LeaderboardEntry;
import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import fr.healthdatahub.web.portal.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A challenge is published, played and looked at by everybody; then its labels are searched for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CanaryContract {
  private static final String ACCOUNTS = "participant rival organiser officer admin";

  /** A score with more than three decimals; not a time, nor two cells of an export. */
  private static final String MANY_DECIMALS = "(?:(?<!\\d)[01]\\.|(?<![\\d,])[01],)\\d{4,}";

  @TempDir static Path folder;
  private final Path home = SharedPortal.newHome("canary");
  private final List<String> heard = new ArrayList<>();
  private final List<String> heardByParticipants = new ArrayList<>();
  private Portal portal;
  private Submission failed;
  private int quotaAfterFailure;
  private List<LeaderboardEntry> boardAfterFailure;
  private long readsBeforeInvalidFiles;
  private long readsAfterInvalidFiles;
  private List<String> messages;

  /** Starts a portal on this home. */
  abstract Portal start(Path home);

  /** Its database, once the portal has stopped. */
  abstract Database database(Path home);

  @BeforeAll
  void playAndLook() throws IOException {
    CanaryBundle.layInto(home);
    try (Portal running = start(home)) {
      portal = running;
      forgetBundle();
      play();
      look();
    }
  }

  @Test
  @DisplayName("S11 no answer, page, error or export shows a hidden label")
  void noAnswerShowsALabel() {
    assertTrue(heard.size() > 150);
    heard.forEach(answer -> assertFalse(answer.contains(CanaryBundle.CANARY), answer));
  }

  @Test
  @DisplayName("S11 no file of the home, log, mail or database holds a hidden label")
  void noFileHoldsALabel() throws IOException {
    byte[] plain = CanaryBundle.CANARY.getBytes(StandardCharsets.US_ASCII);
    int read = 0;
    for (Path file : files()) {
      byte[] content = Files.readAllBytes(file);
      read++;
      assertEquals(-1, indexOf(content, plain), file::toString);
      assertEquals(
          -1,
          indexOf(content, CanaryBundle.CANARY.getBytes(StandardCharsets.UTF_16BE)),
          file::toString);
    }
    assertTrue(read > 5);
  }

  @Test
  @DisplayName("S11 no table holds a hidden label, and every reading of labels is audited")
  void noTableHoldsALabel() {
    Database database = database(home);
    List<String> tables =
        database.rows(
            "select table_schema, table_name from information_schema.tables"
                + " where table_schema in ('accounts', 'challenges', 'jobs')");
    assertTrue(tables.size() > 15, tables::toString);
    for (String table : tables) {
      for (String row : database.rows("select * from " + table.replace('\t', '.'))) {
        assertFalse(row.contains(CanaryBundle.CANARY), () -> table + ": " + row);
      }
    }
    String id = database.text("select id from challenges.challenge where slug = 'canary'");
    List<String> reads =
        database.rows(
            "select details from accounts.audit_row where action = 'labels-read' and subject = ?",
            id);
    assertTrue(reads.stream().anyMatch(details -> details.contains("publish")), reads::toString);
    for (String submission :
        database.rows("select id from challenges.submission where challenge_id = ?", id)) {
      assertEquals(
          1,
          reads.stream().filter(details -> details.contains(submission)).count(),
          reads::toString);
    }
    assertEquals(3, reads.size(), reads::toString);
  }

  @Test
  @DisplayName("S11 the sealed store holds the labels, and no key lies beside it")
  void sealedStoreHoldsTheLabels() throws IOException {
    try (Stream<Path> sealed = Files.list(home.resolve("sealed"))) {
      assertTrue(sealed.count() >= 4);
    }
    assertEquals(32, Files.size(home.resolve("keys/hidden-data.key")));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(home.resolve("keys/hidden-data.key"))));
  }

  @Test
  @DisplayName("S12 participants see scores with three decimals, on pages, API, exports and tags")
  void participantsSeeThreeDecimals() {
    heardByParticipants.forEach(
        answer -> assertFalse(answer.matches("(?s).*" + MANY_DECIMALS + ".*"), answer));
    heardByParticipants.forEach(
        answer -> assertFalse(answer.contains("\"privateScores\":["), answer));
  }

  @Test
  @DisplayName(
      "S13 checking a file reads no label, and a valid copy is judged the same without any")
  void checkingReadsNoLabel() {
    assertEquals(readsBeforeInvalidFiles, readsAfterInvalidFiles);
    // The first row is public, the second private; what is said of them is the same.
    assertEquals(messages.get(0).replace("c0", "c1"), messages.get(1));
  }

  @Test
  @DisplayName("S14 a submission without a score does not rank and gives the quota back")
  void submissionWithoutAScoreDoesNotRank() {
    assertEquals(Submission.StatusEnum.FAILED, failed.getStatus());
    assertEquals("metric-undefined", failed.getFailure().getCode());
    assertTrue(failed.getPublicScores() == null || failed.getPublicScores().isEmpty());
    assertEquals(0, quotaAfterFailure);
    assertEquals(List.of(), boardAfterFailure);
  }

  private void play() throws IOException {
    ChallengeHandle challenge = as("participant").challenge(CanaryBundle.SLUG);
    challenge.acceptRules();
    failed =
        challenge.submit(write(CanaryBundle.predictions(true))).awaitScore(Duration.ofSeconds(90));
    quotaAfterFailure = challenge.quota().getUsed();
    boardAfterFailure = challenge.leaderboard();
    readsBeforeInvalidFiles = labelReads();
    messages = new ArrayList<>();
    for (String id : List.of("c0", "c1")) {
      Path wrong =
          write(
              CanaryBundle.predictions(false)
                  .replaceFirst("\n" + id + ",\\d+\n", "\n" + id + ",x\n"));
      HubException.InvalidPredictions refused =
          assertThrows(HubException.InvalidPredictions.class, () -> challenge.submit(wrong));
      messages.add(refused.errors().get(0).getMessage());
      Path missing =
          write(CanaryBundle.predictions(false).replaceFirst("\n" + id + ",\\d+\n", "\n"));
      assertThrows(HubException.InvalidPredictions.class, () -> challenge.check(missing));
    }
    challenge.check(write(CanaryBundle.predictions(false)));
    readsAfterInvalidFiles = labelReads();
    ChallengeHandle rival = as("rival").challenge(CanaryBundle.SLUG);
    rival.acceptRules();
    rival.submit(write(CanaryBundle.predictions(false))).awaitScore(Duration.ofSeconds(90));
  }

  /** As the audit page counts them for an administrator. */
  private long labelReads() {
    Visitor admin = signedIn("admin");
    String page = admin.get("/en/administration/audit").body();
    assertTrue(page.contains("Read hidden labels"), page);
    return page.split("Read hidden labels", -1).length - 1L;
  }

  /** Everybody reads everything in both languages, and makes mistakes. */
  private void look() {
    List<String> ids = new ArrayList<>();
    as("organiser").challenge(CanaryBundle.SLUG).allSubmissions().forEach(s -> ids.add(s.getId()));
    List<String> paths = new ArrayList<>(List.of("/api/v1/challenges", "/api/v1/me"));
    for (String part :
        List.of(
            "",
            "/data",
            "/data/sample_submission.csv",
            "/data/truth.csv",
            "/leaderboard",
            "/leaderboard.csv",
            "/leaderboard?split=private",
            "/leaderboard.csv?split=private",
            "/submissions",
            "/submissions?of=all",
            "/submissions?cursor=x",
            "/quota")) {
      paths.add("/api/v1/challenges/" + CanaryBundle.SLUG + part);
    }
    for (String id : ids) {
      paths.add("/api/v1/submissions/" + id);
      paths.add("/api/v1/submissions/" + id + "/file");
    }
    for (String language : List.of("fr", "en")) {
      for (String tab :
          List.of("", "/data", "/rules", "/evaluation", "/leaderboard", "/submissions")) {
        paths.add("/" + language + "/challenges/" + CanaryBundle.SLUG + tab);
      }
      paths.add("/" + language + "/challenges");
      paths.add("/" + language + "/administration/audit");
    }
    listen(new Visitor(RawHttp.to(portal)), paths, true);
    for (String account : ACCOUNTS.split(" ")) {
      listen(signedIn(account), paths, !account.equals("organiser"));
    }
  }

  private void listen(Visitor visitor, List<String> paths, boolean participant) {
    for (String path : paths) {
      RawHttp.Answer answer = visitor.get(path);
      assertTrue(answer.status() < 500, answer::toString);
      heard.add(path + answer);
      if (participant && !path.contains("/administration")) {
        heardByParticipants.add(path + answer.header("ETag") + answer.body());
      }
    }
  }

  private Visitor signedIn(String account) {
    Visitor visitor = new Visitor(RawHttp.to(portal));
    visitor.signIn(account + "@demo.hub", Portal.PASSWORD);
    assertTrue(visitor.isSignedIn(), account);
    return visitor;
  }

  private Hub as(String account) {
    return Hub.signIn(
        portal.url().toString(),
        account + "@demo.hub",
        Portal.PASSWORD,
        "tests",
        TestPerson.ALL_SCOPES,
        1);
  }

  /** What the log tells an operator to do once the challenge is published. */
  private void forgetBundle() throws IOException {
    try (Stream<Path> bundle = Files.walk(home.resolve("bundles"))) {
      for (Path path : bundle.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(home.resolve("run/server")))
          .toList();
    }
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("predictions.csv"), content);
  }

  private static int indexOf(byte[] content, byte[] wanted) {
    return new String(content, StandardCharsets.ISO_8859_1)
        .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
