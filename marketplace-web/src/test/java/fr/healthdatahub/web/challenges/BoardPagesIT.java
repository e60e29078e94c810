package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardPagesIT {
  private static final String MINE = "\"me\":true";
  private final HttpClient client = HttpClient.newHttpClient();
  private final Portal portal = SharedPortal.onH2();

  @Test
  void ownRowIsMarkedForItsOwnerOnly() throws Exception {
    String rival = rival();
    String visited = awaitRival().body();
    String owned = board("", "Authorization", "Bearer " + rival).body();
    assertFalse(visited.contains(MINE));
    assertTrue(owned.contains(MINE));
    assertFalse(board("").body().contains(MINE));
  }

  @Test
  void sameTextAnswersNotModified() throws Exception {
    String rival = rival();
    String tag = awaitRival().headers().firstValue("ETag").orElseThrow();
    assertEquals(304, board("", "If-None-Match", tag).statusCode());
    assertEquals(200, board("?lang=fr", "If-None-Match", tag).statusCode());
    assertEquals(
        200, board("", "If-None-Match", tag, "Authorization", "Bearer " + rival).statusCode());
    assertNotEquals(board("?limit=1").body(), board("?limit=2").body());
  }

  private String rival() {
    return Hub.signIn(
            portal.url().toString(),
            "rival@demo.hub",
            Portal.PASSWORD,
            "board",
            List.of("challenges:read"),
            1)
        .token()
        .secret();
  }

  /** The rival's predictions are scored in the background after a first start. */
  private HttpResponse<String> awaitRival() throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    HttpResponse<String> answer = board("");
    while (!answer.body().contains("Atelier Curie") && System.nanoTime() < end) {
      Thread.onSpinWait();
      answer = board("");
    }
    return answer;
  }

  private HttpResponse<String> board(String query, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            portal.url().resolve("/api/v1/challenges/breast-cancer/leaderboard" + query));
    request.header("Accept-Language", "en");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
