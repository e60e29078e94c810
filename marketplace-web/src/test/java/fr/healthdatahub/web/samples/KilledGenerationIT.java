package fr.healthdatahub.web.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.sdk.GenerationHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.model.Generation;
import fr.healthdatahub.sdk.model.GenerationRequest;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Portal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledGenerationIT {
  private static final List<String> SCOPES = List.of("samples:read", "samples:generate");

  @Test
  void aGenerationThatAKillEndedIsDoneInTheNextLife(@TempDir Path folder) {
    Path home = folder.resolve("home");
    String id;
    try (Portal portal = Portal.start(home, Map.of())) {
      GenerationHandle generation = hub(portal).generate(request());
      Await.until("progress", () -> generation.read().getProgress() > 0);
      id = generation.id();
      portal.kill();
    }
    try (Portal portal = Portal.start(home, Map.of())) {
      Generation done = hub(portal).generation(id).await(Duration.ofMinutes(3), state -> {});
      assertEquals(Generation.StatusEnum.DONE, done.getStatus());
      hub(portal).generation(id).download(folder.resolve("sample"));
    }
  }

  private static Hub hub(Portal portal) {
    return Hub.signIn(
        portal.url().toString(), "participant@demo.hub", Portal.PASSWORD, "kill", SCOPES, 1);
  }

  private static GenerationRequest request() {
    return new GenerationRequest().sample("snds").size(1500L).from(2021).to(2023);
  }
}
