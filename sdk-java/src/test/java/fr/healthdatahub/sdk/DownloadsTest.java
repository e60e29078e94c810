package fr.healthdatahub.sdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.model.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
  private static final int CUT = 400_000;

  private final byte[] content = new byte[1_000_000];
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void makeContent() throws IOException {
    new Random(2).nextBytes(content);
    folder = Files.createDirectory(parent.resolve("data"));
  }

  @Test
  void goesOnWhereTheConnectionBroke() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.thenCutTheDownload(content, CUT).then(this::rest);
      Path file = hub.challenge("c").download(file("train.csv"), folder, Progress.NONE);
      assertArrayEquals(content, Files.readAllBytes(file));
      assertEquals(2, server.requests().size());
      assertEquals("/api/v1/challenges/c/data/train.csv", server.last().target());
      // A cut connection may lose what was sent last: what arrived is what is gone on from.
      String range = server.last().header("Range");
      int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
      assertTrue(from > 0 && from <= CUT, range);
      assertEquals('"' + sha256() + '"', server.last().header("If-Range"));
      assertFalse(Files.exists(folder.resolve("train.csv.part")));
    }
  }

  @Test
  void goesOnWhereAnEarlierProgramEnded() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(this::rest);
      Files.write(folder.resolve("train.csv.part"), Arrays.copyOf(content, 777));
      Path file = hub.challenge("c").download(file("train.csv"), folder, Progress.NONE);
      assertArrayEquals(content, Files.readAllBytes(file));
      assertEquals("bytes=777-", server.last().header("Range"));
    }
  }

  @Test
  void beginsAnewWhereTheServerKnowsNoRanges() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.thenCutTheDownload(content, CUT).then(content);
      Path file = hub.challenge("c").download(file("train.csv"), folder, Progress.NONE);
      assertArrayEquals(content, Files.readAllBytes(file));
    }
  }

  @Test
  void damagedFileIsNotKept() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(Arrays.copyOf(new byte[] {1}, content.length));
      assertThrows(
          HubException.UnexpectedAnswer.class,
          () -> hub.challenge("c").download(file("train.csv"), folder, Progress.NONE));
      assertEquals(0, files(folder));
    }
  }

  @Test
  void fileThatIsThereIsNotFetchedAgain() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      Files.write(folder.resolve("train.csv"), content);
      hub.challenge("c").download(file("train.csv"), folder, Progress.NONE);
      assertTrue(server.requests().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../escaped.csv", "..\\escaped.csv", "/tmp/escaped.csv", "a/../../escaped.csv"})
  void hostileNameStaysInTheFolder(String name) throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(content);
      Path file = hub.challenge("c").download(file(name), folder, Progress.NONE);
      assertEquals(folder.resolve("escaped.csv"), file);
      assertEquals(1, files(parent));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a/..", "x/", "nul\0.csv"})
  void whatIsNoNameIsRefused(String name) throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(content);
      assertThrows(
          HubException.UnexpectedAnswer.class,
          () -> hub.challenge("c").download(file(name), folder, Progress.NONE));
      assertTrue(server.requests().isEmpty());
    }
  }

  @Test
  void tokenGoesToNoOtherAddressThanTheHub() throws IOException {
    try (FaultServer server = new FaultServer();
        FaultServer other = new FaultServer();
        Hub hub = server.hub()) {
      server.then(content);
      other.then(content);
      hub.challenge("c").download(file("a.csv").url(other.url() + "/a"), folder, Progress.NONE);
      assertTrue(other.requests().isEmpty());
      server.then(302, "", "Location", other.url() + "/b");
      assertThrows(
          HubException.class,
          () -> hub.challenge("c").download(file("b.csv"), folder, Progress.NONE));
      assertTrue(other.requests().isEmpty());
    }
  }

  @Test
  void wholeFileIsAskedForWithoutARange() throws IOException {
    try (FaultServer server = new FaultServer();
        Hub hub = server.hub()) {
      server.then(content);
      hub.challenge("c").download(file("train.csv"), folder, Progress.NONE);
      assertNull(server.last().header("Range"));
    }
  }

  private void rest(com.sun.net.httpserver.HttpExchange exchange, java.io.OutputStream read)
      throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = Integer.parseInt(range.substring(6, range.length() - 1));
    FaultServer.send(
        exchange,
        206,
        Arrays.copyOfRange(content, from, content.length),
        "Content-Range",
        "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
  }

  private DataFile file(String name) {
    return new DataFile().name(name).bytes((long) content.length).sha256(sha256()).url("/x");
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
