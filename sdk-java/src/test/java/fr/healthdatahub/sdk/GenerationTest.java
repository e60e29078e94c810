package fr.healthdatahub.sdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.model.Generation;
import fr.healthdatahub.sdk.model.GenerationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample that is asked for, followed and downloaded, over a connection that fails. */
class GenerationTest {
  private static final int CUT = 300_000;

  private final byte[] claims = new byte[600_000];
  private final byte[] people = new byte[1_000];
  @TempDir Path folder;

  @BeforeEach
  void makeContent() {
    new Random(3).nextBytes(claims);
    new Random(4).nextBytes(people);
  }

  @Test
  void isAskedForFollowedAndDownloaded() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server
          .then(202, generation("QUEUED"), "Content-Type", "application/json")
          .then(200, generation("RUNNING"), "Content-Type", "application/json")
          .then(200, generation("DONE"), "Content-Type", "application/json")
          .then(200, generation("DONE"), "Content-Type", "application/json")
          .then(claims)
          .then(people);
      List<Generation.StatusEnum> seen = new ArrayList<>();
      GenerationHandle sample = hub.generate(new GenerationRequest().sample("snds"));
      sample.await(Duration.ofMinutes(1), state -> seen.add(state.getStatus()));
      assertEquals(List.of(Generation.StatusEnum.RUNNING, Generation.StatusEnum.DONE), seen);
      long[] last = new long[2];
      sample.download(
          folder,
          (done, total) -> {
            last[0] = done;
            last[1] = total;
          });
      assertArrayEquals(claims, Files.readAllBytes(folder.resolve("ER_PRS_F.csv")));
      assertArrayEquals(people, Files.readAllBytes(folder.resolve("omop/person.csv")));
      assertEquals(claims.length + people.length, last[0]);
      assertEquals(last[1], last[0]);
      assertEquals(
          "/api/v1/generations/g/files/person.csv?folder=omop",
          server.last().exchange().getRequestURI().toString());
    }
  }

  @Test
  void goesOnWhereTheConnectionWasLost() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server
          .then(200, generation("DONE"), "Content-Type", "application/json")
          .thenCutTheDownload(claims, CUT)
          .then(this::rest)
          .then(people);
      hub.generation("g").download(folder);
      assertArrayEquals(claims, Files.readAllBytes(folder.resolve("ER_PRS_F.csv")));
      FaultServer.Request second = server.requests().get(2);
      int from = Integer.parseInt(second.header("Range").replaceAll("\\D", ""));
      assertTrue(from > 0 && from <= CUT, second.header("Range"));
      assertEquals('"' + sha256(claims) + '"', second.header("If-Range"));
    }
  }

  @Test
  void aDamagedFileIsNoticedAndNotKept() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      byte[] damaged = claims.clone();
      damaged[damaged.length / 2] ^= 1;
      server.then(200, generation("DONE"), "Content-Type", "application/json").then(damaged);
      HubException noticed =
          assertThrows(
              HubException.UnexpectedAnswer.class, () -> hub.generation("g").download(folder));
      assertTrue(noticed.getMessage().contains("ER_PRS_F.csv"), noticed.getMessage());
      assertFalse(Files.exists(folder.resolve("ER_PRS_F.csv")));
      assertFalse(Files.exists(folder.resolve("ER_PRS_F.csv.part")));

      server
          .then(200, generation("DONE"), "Content-Type", "application/json")
          .then(claims)
          .then(people);
      hub.generation("g").download(folder);
      assertArrayEquals(claims, Files.readAllBytes(folder.resolve("ER_PRS_F.csv")));
    }
  }

  /** What a damaged beginning is continued with is damaged as a whole. */
  @Test
  void aDamagedBeginningIsNoticedAfterTheRest() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, generation("DONE"), "Content-Type", "application/json").then(this::rest);
      Files.write(folder.resolve("ER_PRS_F.csv.part"), new byte[CUT]);
      assertThrows(HubException.UnexpectedAnswer.class, () -> hub.generation("g").download(folder));
      assertFalse(Files.exists(folder.resolve("ER_PRS_F.csv.part")));
    }
  }

  @Test
  void oneThatFailedSaysWhy() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(200, generation("FAILED"), "Content-Type", "application/json");
      assertThrows(IllegalStateException.class, () -> hub.generation("g").download(folder));
    }
  }

  @Test
  void aHostileFolderStaysInTheFolder() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      String hostile = generation("DONE").replace("\"omop\"", "\"../escaped\"");
      server.then(200, hostile, "Content-Type", "application/json").then(claims).then(people);
      Path inner = Files.createDirectory(folder.resolve("inner"));
      hub.generation("g").download(inner);
      assertTrue(Files.exists(inner.resolve("escaped/person.csv")));
      assertFalse(Files.exists(folder.resolve("escaped")));
    }
  }

  private void rest(com.sun.net.httpserver.HttpExchange exchange, java.io.OutputStream read)
      throws IOException {
    int from =
        Integer.parseInt(exchange.getRequestHeaders().getFirst("Range").replaceAll("\\D", ""));
    FaultServer.send(
        exchange,
        206,
        Arrays.copyOfRange(claims, from, claims.length),
        "Content-Range",
        "bytes " + from + "-" + (claims.length - 1) + "/" + claims.length);
  }

  /** A generation with its archive and two tables, as the Hub tells it. */
  private String generation(String status) {
    String files =
        file("snds.zip", null, new byte[0])
            + ","
            + file("ER_PRS_F.csv", null, claims)
            + ","
            + file("person.csv", "omop", people);
    return """
        {"id":"g","request":{"sample":"snds"},"status":"%s","createdAt":"2026-11-24T09:00:00Z",\
        "progress":1.0,"rows":1,"bytes":1,"commandLine":"./hub","files":[%s]}"""
        .formatted(status, status.equals("DONE") ? files : "");
  }

  private static String file(String name, String folder, byte[] content) {
    return "{\"name\":\"%s\",%s\"bytes\":%d,\"sha256\":\"%s\"}"
        .formatted(
            name,
            folder == null ? "" : "\"folder\":\"" + folder + "\",",
            content.length,
            sha256(content));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
