package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.sdk.model.ProblemPlace;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesIT {
  private static final String SLUG = "breast-cancer";
  private static final String SUBMISSIONS = "/api/v1/challenges/" + SLUG + "/submissions";

  /** What the kernel and the server may hold of a body that nobody reads. */
  private static final long IN_FLIGHT = 64L << 20;

  @TempDir static Path folder;
  private TestPerson person;
  private ChallengeHandle challenge;
  private List<String> right;

  @BeforeAll
  void download() throws IOException {
    person = TestPerson.add("Sans-Culotte").inChallenge(SLUG, false);
    challenge = person.hub().challenge(SLUG);
    right =
        Files.readAllLines(
            challenge.download(
                challenge.data().stream()
                    .filter(file -> file.getKind().equals("sample-submission"))
                    .findFirst()
                    .orElseThrow(),
                folder,
                Progress.NONE));
  }

  @BeforeEach
  void forgetInvalidFiles() {
    SharedPortal.postgresDatabase()
        .update("update challenges.quota_use set invalid = 0 where person_id = ?", person.id());
  }

  Stream<HostileFile> files() {
    return HostileFile.madeFrom(right, 2 * (right.size() - 1)).stream();
  }

  @ParameterizedTest(name = "S7 S16 {0}")
  @MethodSource("files")
  void eachFileIsAcceptedOrExplainedAtItsPlace(HostileFile hostile) throws IOException {
    Path file = Files.write(folder.resolve("predictions.csv"), hostile.content());
    if (hostile.code() == null) {
      assertEquals(right.size() - 1, challenge.check(file));
      return;
    }
    HubException.InvalidPredictions refused =
        assertThrows(HubException.InvalidPredictions.class, () -> challenge.submit(file));
    assertEquals(hostile.code().equals("too-large") ? 413 : 422, refused.status());
    ProblemPlace first = refused.errors().get(0);
    assertEquals(hostile.code(), first.getCode());
    assertEquals(hostile.row(), first.getRow());
    assertEquals(hostile.column(), first.getColumn());
    assertEquals(0, challenge.quota().getUsed());
    assertTrue(challenge.submissions().isEmpty());
    assertTrue(refused.errors().size() <= 20);

    String english = message(hostile, "en");
    String french = message(hostile, "fr");
    assertNotEquals("flaw." + hostile.code(), english);
    assertNotEquals("flaw." + hostile.code(), french);
    assertNotEquals(english, french);
  }

  @Test
  @DisplayName("S16 3 GB that are announced are refused before they are read")
  void announcedGigabytesAreRefusedAtOnce() {
    AtomicLong taken = new AtomicLong();
    RawHttp.Answer answer =
        upload("Content-Length: " + (3L << 30), taken, megabyte(), 3 << 10, false);
    assertEquals(413, answer.status(), answer::toString);
    assertTrue(answer.body().contains("\"code\":\"too-large\""), answer::body);
    assertTrue(taken.get() < IN_FLIGHT, () -> taken + " bytes were taken");
  }

  @Test
  @DisplayName("S16 3 GB in chunks are refused at the limit, and leave nothing on the disk")
  void chunkedGigabytesAreRefusedAtTheLimit() throws IOException {
    AtomicLong taken = new AtomicLong();
    RawHttp.Answer answer = upload("Transfer-Encoding: chunked", taken, megabyte(), 3 << 10, true);
    assertTrue(taken.get() < IN_FLIGHT, () -> taken + " bytes were taken");
    assertEquals(413, answer.status(), answer::toString);
    assertTrue(answer.body().contains("\"code\":\"too-large\""), answer::body);
    try (Stream<Path> drafts =
        Files.list(SharedPortal.onPostgres().home().resolve("files/incoming"))) {
      assertEquals(List.of(), drafts.toList());
    }
    assertEquals(0, challenge.quota().getUsed());
  }

  /** Sends rows until the portal has heard enough. */
  private RawHttp.Answer upload(
      String length, AtomicLong taken, byte[] part, int times, boolean chunked) {
    return RawHttp.to(SharedPortal.onPostgres())
        .exchange(
            "POST "
                + SUBMISSIONS
                + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Type: text/csv\r\n"
                + "Authorization: Bearer "
                + person.hub().token().secret()
                + "\r\n"
                + length
                + "\r\n\r\n",
            output -> {
              byte[] size =
                  (Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
              for (int i = 0; i < times; i++) {
                if (chunked) {
                  output.write(size);
                }
                output.write(part);
                if (chunked) {
                  output.write(new byte[] {'\r', '\n'});
                }
                taken.addAndGet(part.length);
              }
            });
  }

  /** Blank lines, which are skipped, so that only the size can be wrong. */
  private static byte[] megabyte() {
    byte[] part = new byte[1 << 20];
    Arrays.fill(part, (byte) '\n');
    byte[] header = "case_id,prediction".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(header, 0, part, 0, header.length);
    return part;
  }

  private String message(HostileFile hostile, String language) throws IOException {
    String length = hostile.content().length == 0 ? "\r\nContent-Length: 0" : "";
    RawHttp.Answer answer =
        RawHttp.to(SharedPortal.onPostgres())
            .send(
                "POST /api/v1/challenges/"
                    + SLUG
                    + "/checks?lang="
                    + language
                    + " HTTP/1.1\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                    + person.hub().token().secret()
                    + length,
                hostile.content());
    JsonNode first = new ObjectMapper().readTree(answer.body()).path("errors").path(0);
    assertEquals(hostile.code(), first.path("code").asText(), answer::body);
    return first.path("message").asText();
  }
}
