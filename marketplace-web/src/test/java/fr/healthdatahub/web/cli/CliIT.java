package fr.healthdatahub.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliIT {
  private static final String SLUG = "heart-failure";
  private static TestPerson person;
  private static TestPerson organiser;
  private static String sample;

  private final Map<String, String> environment = new HashMap<>();
  private String input = "";
  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void prepare() throws IOException {
    person = TestPerson.add("At the terminal").inChallenge(SLUG, false);
    organiser = TestPerson.add("Organiser at the terminal").inChallenge(SLUG, true);
    var challenge = person.hub().challenge(SLUG);
    var file =
        challenge.data().stream()
            .filter(one -> one.getKind().equals("sample-submission"))
            .findFirst()
            .orElseThrow();
    Path kept = challenge.download(file, Files.createTempDirectory("cli"), (done, total) -> {});
    sample = Files.readString(kept);
  }

  @BeforeEach
  void signIn() throws IOException {
    environment.put("HUB_URL", SharedPortal.onPostgres().url().toString());
    environment.put("HUB_TOKEN", person.hub().token().secret());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    file = Files.writeString(folder.resolve("predictions.csv"), sample);
  }

  @Test
  void loginKeepsATokenForItsOwnerAndItsHubAlone() throws IOException {
    environment.remove("HUB_TOKEN");
    assertEquals(3, hub("submissions", SLUG).code());
    input = Portal.PASSWORD + "\n";
    Run login = hub("login", "--email", person.email(), "--password-stdin");
    assertEquals(0, login.code(), login.err());
    assertTrue(login.out().contains("Signed in as At the terminal"), login.out());
    Path kept = folder.resolve("config/hub/credentials.json");
    assertEquals(
        "[OWNER_READ, OWNER_WRITE]", new TreeSet<>(Files.getPosixFilePermissions(kept)).toString());
    assertEquals(0, hub("submissions", SLUG).code());
    String same = environment.get("HUB_URL").replace("127.0.0.1", "localhost");
    assertEquals(3, hub("submissions", SLUG, "--url", same).code());
    String secret = new ObjectMapper().readTree(kept.toFile()).get("token").asText();
    assertTrue(hub("logout", "--json").json().get("revoked").asBoolean());
    assertEquals(3, hub("submissions", SLUG).code());
    environment.put("HUB_TOKEN", secret);
    assertEquals(3, hub("submissions", SLUG).code());
  }

  @Test
  void loginTellsWhatIsMissingOrWrong() {
    assertEquals(2, hub("login").code());
    Run noPassword = hub("login", "--email", "x@example.org");
    assertEquals(2, noPassword.code());
    assertTrue(noPassword.err().contains("--password-stdin"), noPassword.err());
    environment.put("HUB_PASSWORD", Portal.PASSWORD);
    JsonNode me = hub("login", "--email", person.email(), "--json").json();
    assertEquals(person.email(), me.get("email").asText());
  }

  @Test
  void challengesAreListedAndShown() {
    Run list = hub("challenges");
    assertTrue(list.out().startsWith("NAME"), list.out());
    assertTrue(list.out().contains(SLUG), list.out());
    assertTrue(hub("challenges", "--json").json().size() >= 3);
    Run french = hub("challenge", SLUG, "--lang", "fr");
    assertTrue(french.out().contains("insuffisance cardiaque"), french.out());
    assertTrue(french.out().contains("\nRèglement\n"), french.out());
    JsonNode shown = hub("challenge", SLUG, "--json").json();
    assertEquals(SLUG, shown.get("slug").asText());
  }

  @Test
  void unknownChallengeEndsWithFour() {
    Run unknown = hub("challenge", "nothing");
    assertEquals(4, unknown.code());
    assertTrue(unknown.err().contains("nothing"), unknown.err());
    JsonNode failure = hub("leaderboard", "nothing", "--json").failure();
    assertEquals("challenge-not-found", failure.get("code").asText());
    assertTrue(failure.get("requestId").asText().length() > 8);
  }

  @Test
  void dataIsDownloadedAndTakenUpAgain() throws IOException {
    String out = folder.resolve("data").toString();
    JsonNode paths = hub("data", SLUG, "--out", out, "--json").json();
    assertTrue(paths.size() >= 3, paths.toString());
    Path train = Path.of(out, "train.csv");
    byte[] whole = Files.readAllBytes(train);
    Files.delete(train);
    Files.write(Path.of(out, "train.csv.part"), Arrays.copyOf(whole, 100));
    Run again = hub("data", SLUG, "--out", out);
    assertEquals(0, again.code(), again.err());
    assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(train)));
  }

  @Test
  void submissionIsScoredAndListed() {
    Run submitted = hub("submit", SLUG, file.toString());
    assertEquals(0, submitted.code(), submitted.err());
    assertTrue(submitted.out().matches("(?s).*c_index: 0\\.\\d{1,3}\\R.*"), submitted.out());
    assertTrue(submitted.out().contains("submissions left today"), submitted.out());
    JsonNode left = hub("submit", SLUG, file.toString(), "--no-wait", "--json").json();
    String id = left.get("id").asText();
    Run own = hub("submissions", SLUG);
    assertTrue(own.out().contains(id), own.out());
    assertTrue(own.out().contains("submissions left today"), own.out());
    String scored = hub("submit", SLUG, file.toString(), "--json").json().get("id").asText();
    assertTrue(hub("submissions", SLUG, "--status", "scored").out().contains(scored));
    assertFalse(hub("submissions", SLUG, "--status", "FAILED").out().contains(scored));
    Run unknown = hub("submissions", SLUG, "--status", "late");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("queued, scoring, scored, failed"), unknown.err());
    assertTrue(hub("submissions", SLUG, "--json").json().size() >= 2);
    Run board = hub("leaderboard", SLUG);
    assertTrue(board.out().contains("At the terminal *"), board.out());
    assertTrue(board.out().lines().findFirst().orElseThrow().contains("c_index ↑"), board.out());
    assertTrue(hub("leaderboard", SLUG, "--json").json().size() >= 3);
    String csv = hub("leaderboard", SLUG, "--csv").out();
    assertTrue(csv.startsWith("rank,participant,baseline,c_index,"), csv);
  }

  @Test
  void rulesAreAcceptedFirst() {
    TestPerson late = TestPerson.add("Late");
    environment.put("HUB_TOKEN", late.hub().token().secret());
    Run refused = hub("submit", SLUG, file.toString());
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("./hub accept-rules " + SLUG), refused.err());
    assertEquals(0, hub("accept-rules", SLUG).code());
    assertEquals(SLUG, hub("accept-rules", SLUG, "--json").json().get("challenge").asText());
    assertEquals(0, hub("submit", SLUG, file.toString(), "--accept-rules").code());
  }

  @Test
  void wrongFileIsToldByRowInBothLanguages() throws IOException {
    Path wrong = Files.writeString(file, sample.replaceFirst(",[^,\n]*\n$", ",NaN\n"));
    Run check = hub("check", SLUG, wrong.toString());
    assertEquals(1, check.code());
    assertTrue(check.err().contains("column prediction: "), check.err());
    assertTrue(check.err().startsWith("The file is not valid: one flaw. Nothing was submitted."));
    Run french = hub("submit", SLUG, wrong.toString(), "--lang=fr");
    assertTrue(french.err().contains("colonne prediction : ") || french.err().contains("ligne "));
    JsonNode failure = hub("check", SLUG, wrong.toString(), "--json").failure();
    assertEquals("not-finite", failure.at("/errors/0/code").asText());
    Files.writeString(file, sample);
    assertTrue(hub("check", SLUG, file.toString(), "--json").json().get("rows").asInt() > 0);
    Run missing = hub("submit", SLUG, folder.resolve("missing.csv").toString());
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("missing.csv"), missing.err());
  }

  @Test
  void usedUpQuotaTellsWhenToComeBack() {
    TestPerson busy = TestPerson.add("Busy").inChallenge(SLUG, false);
    SharedPortal.postgresDatabase()
        .update(
            "insert into challenges.quota_use select id, ?, (now() at time zone time_zone)::date,"
                + " daily_quota, 0 from challenges.challenge where slug = ?",
            busy.id(),
            SLUG);
    environment.put("HUB_TOKEN", busy.hub().token().secret());
    Run full = hub("submit", SLUG, file.toString());
    assertEquals(5, full.code());
    assertTrue(full.err().contains("Try again at 20"), full.err());
    JsonNode failure = hub("submit", SLUG, file.toString(), "--json").failure();
    assertEquals("quota-used-up", failure.get("code").asText());
    assertTrue(failure.hasNonNull("resetsAt"));
  }

  @Test
  void organiserRetriesFailedEvaluations() {
    String id = hub("submit", SLUG, file.toString(), "--json").json().get("id").asText();
    assertEquals(4, hub("retry", id).code());
    assertEquals(3, hub("submissions", SLUG, "--all").code());
    environment.put("HUB_TOKEN", organiser.hub().token().secret());
    assertEquals(1, hub("retry", id).code());
    SharedPortal.postgresDatabase()
        .update(
            "update challenges.submission set status = 'FAILED',"
                + " failure_code = 'evaluation-failed' where id = ?",
            id);
    environment.put("HUB_TOKEN", person.hub().token().secret());
    Run own = hub("submissions", SLUG);
    assertTrue(own.out().lines().findFirst().orElseThrow().endsWith("REASON"), own.out());
    environment.put("HUB_TOKEN", organiser.hub().token().secret());
    Run again = hub("retry", id, "--json");
    assertEquals(id, again.json().get("id").asText());
    Run all = hub("submissions", SLUG, "--all");
    assertTrue(all.out().contains(id), all.err());
  }

  @Test
  void statusTellsWhetherTheHubServes() throws IOException {
    assertTrue(hub("status").out().startsWith("READY"));
    assertEquals("READY", hub("status", "--json").json().get("state").asText());
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    Run nobody = hub("status", "--url", "http://127.0.0.1:" + port, "--lang", "fr");
    assertEquals(6, nobody.code());
    assertTrue(nobody.err().contains("./hub run en démarre un"), nobody.err());
    Run beside = hub("challenges", "--url", environment.get("HUB_URL") + "/docs");
    assertEquals(6, beside.code());
    assertTrue(beside.err().contains("is no Hub"), beside.err());
    Run nonsense = hub("status", "--url", "nonsense");
    assertEquals(2, nonsense.code());
    assertTrue(nonsense.err().contains("nonsense"), nonsense.err());
  }

  @Test
  void wrongTokenSaysToSignInAgain() {
    environment.put("HUB_TOKEN", "hub_mistyped");
    Run refused = hub("submissions", SLUG);
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("./hub login"), refused.err());
  }

  @Test
  void wrongCommandLinesEndWithTwo() {
    for (List<String> wrong :
        List.of(
            List.of("submit", SLUG),
            List.of("challenges", "--nothing"),
            List.of("nothing"),
            List.of("submit", SLUG, file.toString(), "--timeout", "soon"),
            List.of("challenges", "--lang", "de"))) {
      Run run = hub(wrong.toArray(new String[0]));
      assertEquals(2, run.code(), wrong + run.err());
      assertEquals("", run.out());
    }
    assertTrue(hub("submit", SLUG, "--lang", "fr").err().contains("Il manque : FILE"));
  }

  @Test
  void helpSpeaksBothLanguages() {
    for (String command :
        List.of("login", "data", "submit", "leaderboard", "score", "retry", "status")) {
      Run english = hub(command, "--help");
      assertEquals(0, english.code(), english.err());
      assertTrue(english.out().contains("Exit codes:"), english.out());
      assertTrue(hub(command, "--help", "--lang", "fr").out().contains("Codes de retour :"));
    }
  }

  @Test
  void offlineScoreNeedsNoHub() throws IOException {
    environment.put("HUB_URL", "http://127.0.0.1:1");
    Path truth = Files.writeString(folder.resolve("t.csv"), "id,label\na,1\nb,0\n");
    Path guess = Files.writeString(folder.resolve("g.csv"), "id,prediction\na,0.9\nb,0.2\n");
    Run score = hub("score", "--metric=roc_auc", "--truth=" + truth, "--predictions=" + guess);
    assertEquals("{\"rows\":2,\"scores\":{\"roc_auc\":1.0}}", score.out().strip());
  }

  private Run hub(String... arguments) {
    return Run.of(environment, input, arguments);
  }
}
