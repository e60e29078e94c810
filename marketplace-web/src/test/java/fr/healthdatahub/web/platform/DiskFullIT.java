package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Participant;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home on a small disk of its own, which the test fills. */
class DiskFullIT {
  private static final String SLUG = "diabetes";
  private static final int BLOCK = 4096;

  @TempDir Path folder;
  private final Path disk = SharedPortal.newHome("small-disk");

  @BeforeEach
  void mount() throws Exception {
    assertEquals(
        0,
        run("mount", "-t", "tmpfs", "-o", "size=320m", "none", disk.toString()),
        "this test needs the right to mount a small file system (root in a container is enough)");
  }

  @AfterEach
  void unmount() throws Exception {
    assertEquals(0, run("umount", "--lazy", disk.toString()));
  }

  @Test
  @DisplayName("S20 a full disk acknowledges nothing, costs nothing, and is overcome by itself")
  void fullDiskAcknowledgesNothing() throws Exception {
    try (Portal portal = Portal.start(disk.resolve("home"), Map.of());
        RandomAccessFile filler = new RandomAccessFile(disk.resolve("filler").toFile(), "rw")) {
      Participant participant = Participant.signIn(portal);
      String sample = participant.sample(SLUG, folder);
      Set<String> acknowledged = new TreeSet<>();
      for (int free : List.of(0, 1, 8, 32)) {
        fill(filler);
        filler.setLength(filler.length() - (long) free * BLOCK);
        HttpResponse<String> response = participant.submit(SLUG, "full-" + free, sample);
        if (response.statusCode() == 202) {
          acknowledged.add(id(response));
        } else {
          // A commit that the server rolled back is told as a database that is away for a while.
          boolean told =
              response.statusCode() == 507
                      && response.body().contains("\"code\":\"disk-full\"")
                      && response.body().contains("no space left")
                  || free > 0
                      && response.statusCode() == 503
                      && response.body().contains("\"code\":\"unavailable\"");
          assertTrue(told, response.body());
        }
        assertTrue(free > 0 || acknowledged.isEmpty(), "a disk without a free block took a file");
      }
      filler.setLength(0);
      Await.until(
          "a submission once there is space",
          () -> {
            HttpResponse<String> again = participant.submit(SLUG, "space", sample);
            return again.statusCode() == 202 && acknowledged.add(id(again));
          });
      Await.until(
          "every score",
          () ->
              submissions(participant).stream()
                  .allMatch(one -> one.getStatus() == Submission.StatusEnum.SCORED));
      assertEquals(
          acknowledged,
          submissions(participant).stream()
              .map(Submission::getId)
              .collect(Collectors.toCollection(TreeSet::new)));
      assertEquals(
          acknowledged.size(), participant.hub().challenge(SLUG).quota().getUsed().intValue());
      assertEquals(0, portal.stop());
    }
  }

  private static List<Submission> submissions(Participant participant) {
    return participant.hub().challenge(SLUG).submissions();
  }

  private static String id(HttpResponse<String> accepted) {
    String location = accepted.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** Writes until the disk refuses the next block. */
  private static void fill(RandomAccessFile filler) throws IOException {
    byte[] block = new byte[BLOCK];
    filler.seek(filler.length());
    try {
      while (true) {
        filler.write(block);
      }
    } catch (IOException full) {
      assertTrue(full.getMessage().contains("No space left"), full.getMessage());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
