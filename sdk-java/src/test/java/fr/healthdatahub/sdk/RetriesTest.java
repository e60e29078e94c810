package fr.healthdatahub.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  private static final String ME =
      "{\"id\":\"p-1\",\"displayName\":\"Curie\",\"email\":\"c@example.org\",\"locale\":\"fr\"}";

  @ParameterizedTest
  @ValueSource(ints = {408, 502, 503, 504})
  void triesAgainUntilTheFaultHasPassed(int status) throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(status, "").then(status, "").then(200, ME);
      assertEquals("Curie", hub.me().getDisplayName());
      assertEquals(3, server.requests().size());
    }
  }

  @Test
  void givesUpAfterAsManyTriesAsTheOptionsAllow() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(503, "");
      Hub patient = hub.with(hub.options().retries(2));
      assertEquals(503, assertThrows(HubException.class, patient::me).status());
      assertEquals(3, server.requests().size());
      Hub hasty = hub.with(hub.options().retries(0));
      assertThrows(HubException.class, hasty::me);
      assertEquals(4, server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 413, 422, 500, 507})
  void refusalIsNotTriedAgain(int status) throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(status, FaultServer.problem(status, "no", ""));
      HubException refused = assertThrows(HubException.class, hub::me);
      assertEquals(status, refused.status());
      assertEquals("no", refused.code());
      assertEquals("r-1", refused.requestId());
      assertEquals(1, server.requests().size());
    }
  }

  /** The server refuses for as long as it asked to be left alone. */
  @Test
  void comesBackWhenTheHubAskedForIt() throws IOException {
    AtomicLong refusedAt = new AtomicLong();
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server
          .then(
              (exchange, body) -> {
                refusedAt.set(System.nanoTime());
                FaultServer.send(exchange, 503, new byte[0], "Retry-After", "1");
              })
          .then(
              (exchange, body) -> {
                boolean tooEarly =
                    System.nanoTime() - refusedAt.get() < Duration.ofSeconds(1).toNanos();
                FaultServer.send(exchange, tooEarly ? 503 : 200, ME.getBytes());
              });
      assertEquals("p-1", hub.me().getId());
      assertEquals(2, server.requests().size());
    }
  }

  @Test
  void shortLimitIsWaitedForAndLongOneIsTold() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server
          .then(429, FaultServer.problem(429, "too-busy", ""), "Retry-After", "0")
          .then(200, ME)
          .then(
              429,
              FaultServer.problem(429, "quota-used-up", ",\"resetsAt\":\"2026-11-24T23:00:00Z\""),
              "Retry-After",
              "3600");
      assertEquals("p-1", hub.me().getId());
      HubException.QuotaExceeded full = assertThrows(HubException.QuotaExceeded.class, hub::me);
      assertEquals(Instant.parse("2026-11-24T23:00:00Z"), full.resetsAt().toInstant());
      assertEquals(Optional.of(Duration.ofHours(1)), full.retryAfter());
      assertEquals(3, server.requests().size());
    }
  }

  @Test
  void limitWithoutAnInstantIsNotTriedAgain() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(429, FaultServer.problem(429, "quota-used-up", ""));
      assertThrows(HubException.QuotaExceeded.class, hub::me);
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void silenceEndsWithTheTimeout() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then((exchange, body) -> awaitQuietly(asked));
      Hub hasty = hub.with(hub.options().retries(0).timeout(Duration.ofMillis(200)));
      HubException.Unreachable silent = assertThrows(HubException.Unreachable.class, hasty::me);
      assertTrue(silent.getMessage().contains("did not answer in time"), silent.getMessage());
      asked.countDown();
    }
  }

  @Test
  void nobodyListeningIsUnreachable() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    try (Hub hub = Hub.connect("http://127.0.0.1:" + port, Token.none())) {
      Hub hasty = hub.with(hub.options().retries(1));
      HubException.Unreachable nobody = assertThrows(HubException.Unreachable.class, hasty::status);
      assertEquals("unreachable", nobody.code());
      assertEquals(0, nobody.status());
    }
  }

  @Test
  void pausesGrowAndDatesAreUnderstood() {
    HubException fault = new HubException.Unreachable("gone", null);
    long first = Retries.pause(fault, 1, 9).orElseThrow().toMillis();
    long fifth = Retries.pause(fault, 5, 9).orElseThrow().toMillis();
    long ninth = Retries.pause(fault, 9, 9).orElseThrow().toMillis();
    assertTrue(first < 400 && fifth >= 3200 && ninth <= 6400, first + " " + fifth + " " + ninth);
    assertEquals(Optional.empty(), Retries.pause(fault, 10, 9));
    Instant now = Instant.parse("2026-11-24T10:00:00Z");
    assertEquals(
        Optional.of(Duration.ofSeconds(5)),
        Retries.retryAfter("Tue, 24 Nov 2026 10:00:05 GMT", now));
    assertEquals(
        Optional.of(Duration.ZERO), Retries.retryAfter("Tue, 24 Nov 2026 09:00:00 GMT", now));
    assertEquals(Optional.empty(), Retries.retryAfter("soon", now));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
