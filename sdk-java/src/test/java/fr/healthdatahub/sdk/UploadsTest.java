package fr.healthdatahub.sdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
  private static final String ACCEPTED =
      "{\"id\":\"s-1\",\"challenge\":\"c\",\"status\":\"QUEUED\",\"fileName\":\"p.csv\","
          + "\"sha256\":\"0\",\"bytes\":1,\"rows\":1,\"submittedAt\":\"2026-11-24T09:00:00Z\"}";

  private final byte[] content = new byte[3_000_000];
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    new Random(1).nextBytes(content);
    file = Files.write(folder.resolve("my predictions é.csv"), content);
  }

  @Test
  void connectionCutInTheMiddleIsTriedAgainUnderTheSameKey() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.thenCutTheUpload().then(503, "").then(202, ACCEPTED);
      AtomicLong told = new AtomicLong();
      assertEquals("s-1", hub.challenge("c").submit(file, (done, total) -> told.set(done)).id());
      assertEquals(3, server.requests().size());
      String key = server.requests().get(0).header("Idempotency-Key");
      assertNotNull(key);
      assertEquals(key, server.requests().get(1).header("Idempotency-Key"));
      assertEquals(key, server.last().header("Idempotency-Key"));
      assertArrayEquals(content, server.last().body());
      assertEquals(content.length, told.get());
      assertEquals("text/csv", server.last().header("Content-Type"));
      assertEquals(
          "fileName=my%20predictions%20%C3%A9.csv",
          server.last().exchange().getRequestURI().getRawQuery());
    }
  }

  @Test
  void eachCallHasAKeyOfItsOwnUnlessOneIsGiven() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(202, ACCEPTED);
      hub.challenge("c").submit(file);
      hub.challenge("c").submit(file);
      assertNotEquals(
          server.requests().get(0).header("Idempotency-Key"),
          server.requests().get(1).header("Idempotency-Key"));
      hub.with(hub.options().idempotencyKey("mine")).challenge("c").submit(file);
      assertEquals("mine", server.last().header("Idempotency-Key"));
    }
  }

  @Test
  void streamIsTriedAgainToo() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.thenCutTheUpload().then(202, ACCEPTED);
      hub.challenge("c").submit(new ByteArrayInputStream(content), "made.csv", Progress.NONE);
      assertArrayEquals(content, server.last().body());
      assertEquals("fileName=made.csv", server.last().exchange().getRequestURI().getRawQuery());
    }
  }

  @Test
  void wrongFileIsToldByRowAndColumn() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(
          422,
          FaultServer.problem(
              422,
              "invalid-predictions",
              ",\"errorCount\":30,\"errors\":[{\"row\":14,\"line\":15,\"column\":\"prediction\","
                  + "\"code\":\"not-finite\",\"message\":\"no number\"}]"));
      HubException.InvalidPredictions wrong =
          assertThrows(
              HubException.InvalidPredictions.class, () -> hub.challenge("c").submit(file));
      assertEquals(14, wrong.errors().get(0).getRow());
      assertEquals("prediction", wrong.errors().get(0).getColumn());
      assertEquals(30, wrong.errorCount());
      assertEquals("r-1", wrong.requestId());
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void missingFileIsNamedBeforeAnythingIsSent() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      Path missing = folder.resolve("missing.csv");
      UncheckedIOException none =
          assertThrows(UncheckedIOException.class, () -> hub.challenge("c").check(missing));
      assertTrue(none.getMessage().contains("missing.csv"), none.getMessage());
      assertTrue(server.requests().isEmpty());
    }
  }

  @Test
  void emptyFileIsSentForTheHubToRefuse() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(422, FaultServer.problem(422, "invalid-predictions", ""));
      Path empty = Files.createFile(folder.resolve("empty.csv"));
      assertThrows(HubException.InvalidPredictions.class, () -> hub.challenge("c").submit(empty));
    }
  }
}
