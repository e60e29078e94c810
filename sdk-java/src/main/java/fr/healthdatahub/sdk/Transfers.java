package fr.healthdatahub.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.sdk.model.DataFile;
import fr.healthdatahub.sdk.model.Submission;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Flow;

/** Streams of bytes to and from the Hub. */
final class Transfers {
  private static final int BUFFER = 1 << 16;
  private static final int PARTIAL = 206;

  private final Transport transport;

  Transfers(Transport transport) {
    this.transport = transport;
  }

  Submission submit(String slug, Path file, Progress progress) {
    String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    HttpRequest request =
        transport
            .request("/api/v1/challenges/" + slug + "/submissions?fileName=" + name)
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(body(file, progress))
            .build();
    return json(request, Submission.class);
  }

  int check(String slug, Path file) {
    HttpRequest request =
        transport
            .request("/api/v1/challenges/" + slug + "/checks")
            .header("Content-Type", "text/csv")
            .POST(body(file, Progress.NONE))
            .build();
    return json(request, JsonNode.class).get("rows").asInt();
  }

  Path download(DataFile file, Path folder, Progress progress) {
    // Only the last part of the name that the Hub gives: a file never leaves the folder.
    Path target = folder.resolve(Path.of(file.getName()).getFileName());
    Path part = folder.resolve(target.getFileName() + ".part");
    try {
      Files.createDirectories(folder);
      long have = Files.exists(part) ? Files.size(part) : 0;
      if (have >= file.getBytes()) {
        Files.deleteIfExists(part);
        have = 0;
      }
      HttpRequest.Builder request = transport.request(file.getUrl());
      if (have > 0) {
        request.header("Range", "bytes=" + have + "-");
      }
      HttpResponse<InputStream> response =
          transport.send(request.GET().build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() >= 300) {
          throw transport.refusal(
              response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        boolean goesOn = response.statusCode() == PARTIAL;
        write(body, part, goesOn ? have : 0, file.getBytes(), progress);
      }
      if (!digest(part).equals(file.getSha256())) {
        Files.delete(part);
        throw new HubException("The download of " + file.getName() + " is damaged", null);
      }
      return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T json(HttpRequest request, Class<T> type) {
    HttpResponse<String> response = transport.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw transport.refusal(response.statusCode(), response.body());
    }
    try {
      return Transport.json().readValue(response.body(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(InputStream body, Path part, long have, long total, Progress progress)
      throws IOException {
    try (OutputStream out =
        have > 0
            ? Files.newOutputStream(part, StandardOpenOption.APPEND)
            : Files.newOutputStream(part)) {
      byte[] buffer = new byte[BUFFER];
      long done = have;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        out.write(buffer, 0, read);
        done += read;
        progress.at(done, total);
      }
    }
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file as a body of known length that tells how far it is; each try opens it anew. */
  private static BodyPublisher body(Path file, Progress progress) {
    long total = file.toFile().length();
    BodyPublisher bytes =
        BodyPublishers.ofInputStream(
            () -> {
              try {
                return new Counting(new FileInputStream(file.toFile()), total, progress);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return new BodyPublisher() {
      @Override
      public long contentLength() {
        return total == 0 ? -1 : total;
      }

      @Override
      public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        bytes.subscribe(subscriber);
      }
    };
  }

  /** Tells how many bytes were read. */
  private static final class Counting extends FilterInputStream {
    private final long total;
    private final Progress progress;
    private long done;

    Counting(InputStream in, long total, Progress progress) {
      super(in);
      this.total = total;
      this.progress = progress;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      if (read > 0) {
        done += read;
        progress.at(done, total);
      }
      return read;
    }
  }
}
