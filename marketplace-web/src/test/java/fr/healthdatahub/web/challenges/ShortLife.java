package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Participant;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SlowUpload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lives of one portal that end while it works, and what it promised in all of them. */
final class ShortLife {
  private static final int CLIENTS = 5;
  private static final int UNDER_WAY = 2;

  private final Path incoming;
  private final String slug;
  private final String sample;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, String> unanswered = new ConcurrentHashMap<>();
  private long draftsSeen;

  ShortLife(Path home, String slug, String sample) {
    this.incoming = home.resolve("files/incoming");
    this.slug = slug;
    this.sample = sample;
  }

  /** Submits from several clients and kills the portal at one of their answers. */
  void live(Portal portal, Participant participant, int number) throws Exception {
    assertEquals(0, draftsNow(), "what the kill before left is swept");
    List<SlowUpload> underWay = new ArrayList<>();
    for (int i = 0; i < UNDER_WAY; i++) {
      underWay.add(
          SlowUpload.begin(participant, slug, "slow-" + number + "-" + i, predictions(number, 9)));
    }
    Await.until("uploads under way", () -> draftsNow() == UNDER_WAY);
    CountDownLatch answers = new CountDownLatch(1 + number % CLIENTS);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> posts = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String key = "life-" + number + "-" + i;
      String csv = predictions(number, i);
      posts.add(
          clients.submit(
              () -> {
                post(participant, key, csv);
                answers.countDown();
                return null;
              }));
    }
    assertTrue(answers.await(5, TimeUnit.MINUTES), "the portal answers");
    portal.kill();
    draftsSeen += draftsNow();
    for (Future<?> post : posts) {
      post.get();
    }
    clients.shutdown();
    for (SlowUpload upload : underWay) {
      upload.close();
    }
  }

  /** What a client does that had no answer: the same again, under the same key. */
  void sendUnansweredAgain(Participant participant) throws Exception {
    for (Map.Entry<String, String> post : unanswered.entrySet()) {
      accepted(post.getKey(), participant.submit(slug, post.getKey(), post.getValue()));
    }
  }

  Set<String> acknowledged() {
    return new HashSet<>(acknowledged.values());
  }

  long draftsSeen() {
    return draftsSeen;
  }

  long draftsNow() throws IOException {
    try (Stream<Path> drafts = Files.list(incoming)) {
      return drafts.count();
    }
  }

  private void post(Participant participant, String key, String csv) throws InterruptedException {
    try {
      accepted(key, participant.submit(slug, key, csv));
    } catch (IOException killed) {
      unanswered.put(key, csv);
    }
  }

  private void accepted(String key, HttpResponse<String> response) {
    assertEquals(202, response.statusCode(), response.body());
    String location = response.headers().firstValue("Location").orElseThrow();
    acknowledged.put(key, location.substring(location.lastIndexOf('/') + 1));
  }

  /** Valid predictions that no other post has. */
  private String predictions(int life, int client) {
    int last = sample.lastIndexOf(',', sample.length() - 2);
    return sample.substring(0, last) + "," + (100 + life) + "." + client + "\n";
  }
}
