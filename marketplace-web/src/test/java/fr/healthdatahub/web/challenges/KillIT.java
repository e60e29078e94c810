package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.sdk.SubmissionHandle;
import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {
  private static final List<String> SCOPES = List.of("submissions:read", "submissions:write");

  @TempDir Path folder;

  @Test
  @DisplayName("S20 S21 a portal killed after it accepted a submission scores it in its next life")
  void killedPortalScoresInItsNextLife() {
    Path home = SharedPortal.newHome("killed");
    String id;
    Portal first = Portal.start(home, Map.of());
    ChallengeHandle challenge = signedIn(first).challenge("diabetes");
    Path sample =
        challenge.download(
            challenge.data().stream()
                .filter(file -> file.getKind().equals("sample-submission"))
                .findFirst()
                .orElseThrow(),
            folder,
            Progress.NONE);
    id = challenge.submit(sample).id();
    first.kill();
    try (Portal second = Portal.start(home, Map.of())) {
      SubmissionHandle found = signedIn(second).submission(id);
      Submission scored = found.awaitScore(Duration.ofSeconds(60));
      assertEquals(Submission.StatusEnum.SCORED, scored.getStatus());
      assertEquals(1, signedIn(second).challenge("diabetes").submissions().size());
      assertEquals(0, second.stop());
    }
  }

  private static Hub signedIn(Portal portal) {
    return Hub.signIn(
        portal.url().toString(), "participant@demo.hub", Portal.PASSWORD, "tests", SCOPES, 1);
  }
}
