package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Participant;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose disk gets short of space: all but a little of what is free is its reserve. */
class DiskFullIT {
  private static final String SLUG = "diabetes";
  private static final int MEBIBYTE = 1 << 20;

  /** What other tests' portals write meanwhile must not matter. */
  private static final int LEFT_ABOVE_RESERVE = 800;

  private static final int FILLED = 1600;

  @TempDir Path folder;
  private final Path home = SharedPortal.newHome("short-disk");

  @Test
  @DisplayName("S20 a full disk acknowledges nothing, costs nothing, and is overcome by itself")
  void fullDiskAcknowledgesNothing() throws Exception {
    Files.createDirectories(home);
    long reserve = home.toFile().getUsableSpace() - (long) LEFT_ABOVE_RESERVE * MEBIBYTE;
    Map<String, String> settings = Map.of("HUB_JAVA_OPTIONS", "-Dhub.disk.reserve=" + reserve);
    try (Portal portal = Portal.start(home, settings)) {
      Participant participant = Participant.signIn(portal);
      String sample = participant.sample(SLUG, folder);
      Path filler = home.resolve("filler");
      fill(filler);
      for (String key : List.of("one", "two")) {
        HttpResponse<String> refused = participant.submit(SLUG, key, sample);
        assertEquals(507, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("\"code\":\"disk-full\""), refused.body());
        assertTrue(refused.body().contains("no space left"), refused.body());
      }
      assertEquals(List.of(), submissions(participant));
      Files.delete(filler);
      HttpResponse<String> accepted = participant.submit(SLUG, "one", sample);
      assertEquals(202, accepted.statusCode(), accepted.body());
      Await.until(
          "the score",
          () ->
              submissions(participant).stream()
                  .allMatch(one -> one.getStatus() == Submission.StatusEnum.SCORED));
      assertEquals(1, submissions(participant).size());
      assertEquals(1, participant.hub().challenge(SLUG).quota().getUsed().intValue());
      assertEquals(0, portal.stop());
    }
  }

  private static List<Submission> submissions(Participant participant) {
    return participant.hub().challenge(SLUG).submissions();
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[MEBIBYTE];
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (int i = 0; i < FILLED; i++) {
        out.write(block);
      }
    }
  }
}
