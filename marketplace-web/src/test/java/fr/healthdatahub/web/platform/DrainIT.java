package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Participant;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.SlowUpload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that are under way when the network goes, or when the portal is asked to stop. */
class DrainIT {
  private static final String SLUG = "diabetes";

  @TempDir Path folder;

  @Test
  @DisplayName("S20 S22 a cut upload leaves nothing; SIGTERM lets an upload end, then exits with 0")
  void uploadEndsBeforeThePortalDoes() throws Exception {
    Path home = SharedPortal.newHome("drained");
    try (Portal portal = Portal.start(home, Map.of())) {
      Participant participant = Participant.signIn(portal);
      String sample = participant.sample(SLUG, folder);

      SlowUpload cut = SlowUpload.begin(participant, SLUG, "cut", sample);
      Await.until("the cut upload", () -> drafts(home) == 1);
      cut.close();
      Await.until("nothing of the cut upload", () -> drafts(home) == 0);
      assertEquals(List.of(), submissions(participant));
      assertEquals(0, participant.hub().challenge(SLUG).quota().getUsed());

      SlowUpload slow = SlowUpload.begin(participant, SLUG, "slow", sample);
      Await.until("the slow upload", () -> drafts(home) == 1);
      portal.askToStop();
      Await.until("503 for others", () -> participant.get("/api/v1/me").statusCode() == 503);
      HttpResponse<String> refused = participant.submit(SLUG, "late", sample);
      assertEquals(503, refused.statusCode());
      assertTrue(refused.headers().firstValue("Retry-After").isPresent());
      assertTrue(participant.get("/api/v1/status").body().contains("DRAINING"));
      String answer = slow.finish();
      assertTrue(answer.startsWith("HTTP/1.1 202 "), answer);
      assertTrue(answer.contains("\"status\":\"QUEUED\""), answer);
      assertEquals(0, portal.awaitEnd());

      try (Portal next = Portal.start(home, Map.of(), "--no-demo")) {
        Participant back = participant.at(next);
        Await.until(
            "the score of the slow upload",
            () ->
                submissions(back).stream()
                    .allMatch(one -> one.getStatus() == Submission.StatusEnum.SCORED));
        assertEquals(1, submissions(back).size());
      }
    }
  }

  private static List<Submission> submissions(Participant participant) {
    return participant.hub().challenge(SLUG).submissions();
  }

  private static long drafts(Path home) throws IOException {
    try (Stream<Path> drafts = Files.list(home.resolve("files/incoming"))) {
      return drafts.count();
    }
  }
}
