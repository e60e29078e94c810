package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files that no submission names take no space. */
class OrphansIT {
  private final Portal portal = SharedPortal.onPostgres();
  private final RawHttp http = RawHttp.to(portal);
  private final Database database = SharedPortal.postgresDatabase();

  @Test
  @DisplayName("S20 other contents under a used key leave no file, and count as invalid files do")
  void refusedContentsLeaveNoFile() throws IOException {
    TestPerson person = TestPerson.add("Remplisseuse").inChallenge("breast-cancer", false);
    String sample = http.send("GET " + data("sample_submission.csv") + " HTTP/1.1").body();
    assertEquals(202, submit(person, "one-key", sample).status());
    Set<Path> before = files();
    for (int lines = 1; lines <= 3; lines++) {
      RawHttp.Answer refused = submit(person, "one-key", sample + "\n".repeat(lines));
      assertEquals(409, refused.status(), refused::toString);
      assertTrue(refused.body().contains("idempotency-key-reused"), refused::body);
    }
    assertEquals(202, submit(person, "one-key", sample).status());
    assertEquals(before, files());
    assertEquals(
        List.of("1\t3"),
        database.rows(
            "select accepted, invalid from challenges.quota_use where person_id = ?", person.id()));
    database.update(
        "update challenges.quota_use set invalid = 100 where person_id = ?", person.id());
    assertEquals(429, submit(person, "one-key", sample + "\n").status());
  }

  @Test
  @DisplayName("S20 orphans are swept when they are an hour old, and nothing else is")
  void orphansAreSwept() throws IOException {
    Set<Path> before = files();
    for (Path file : before) {
      Files.setLastModifiedTime(file, hoursAgo(3));
    }
    Path old = lay("an orphan that is old");
    Files.setLastModifiedTime(old, hoursAgo(2));
    Path young = lay("an orphan that may not be one");
    database.update(
        "update jobs.scheduled_tasks set execution_time = now() where task_name = 'forget-ended'");
    Await.until("the sweep", () -> !Files.exists(old));
    assertTrue(Files.exists(young));
    Files.delete(young);
    Set<Path> named =
        database
            .rows(
                "select sha256 from challenges.submission union select sha256 from"
                    + " challenges.challenge_file union select cases_digest from"
                    + " challenges.challenge")
            .stream()
            .map(this::path)
            .collect(Collectors.toSet());
    assertFalse(named.isEmpty());
    assertTrue(files().containsAll(before.stream().filter(named::contains).toList()));
  }

  private RawHttp.Answer submit(TestPerson person, String key, String content) {
    return http.send(
        "POST /api/v1/challenges/breast-cancer/submissions HTTP/1.1\r\nContent-Type: text/csv"
            + "\r\nIdempotency-Key: "
            + key
            + "\r\nAuthorization: Bearer "
            + person.hub().token().secret(),
        content.getBytes(StandardCharsets.UTF_8));
  }

  private static String data(String name) {
    return "/api/v1/challenges/breast-cancer/data/" + name;
  }

  private Path lay(String content) throws IOException {
    Path file = path(Secrets.fingerprint(content));
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Path path(String sha256) {
    return portal.home().resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(portal.home().resolve("files"))) {
      return all.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }

  private static FileTime hoursAgo(int hours) {
    return FileTime.from(Instant.now().minus(Duration.ofHours(hours)));
  }
}
