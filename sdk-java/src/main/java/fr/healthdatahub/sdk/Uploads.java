package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ApiClient;
import fr.healthdatahub.sdk.model.AddedEvidence;
import fr.healthdatahub.sdk.model.Check;
import fr.healthdatahub.sdk.model.Submission;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.function.Function;

/** Files on their way to the Hub. */
final class Uploads {
  private final Transport transport;

  Uploads(Transport transport) {
    this.transport = transport;
  }

  /** All tries send the same key, so that they make one submission. */
  Submission submit(String slug, Path file, String name, Progress progress) {
    String key = transport.options().idempotencyKey();
    HttpRequest request =
        transport
            .request(
                "/challenges/"
                    + ApiClient.urlEncode(slug)
                    + "/submissions?fileName="
                    + ApiClient.urlEncode(name))
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key)
            .POST(body(file, progress))
            .build();
    return transport.json(request, Submission.class);
  }

  int check(String slug, Path file) {
    HttpRequest request =
        transport
            .request("/challenges/" + ApiClient.urlEncode(slug) + "/checks")
            .header("Content-Type", "text/csv")
            .POST(body(file, Progress.NONE))
            .build();
    return transport.json(request, Check.class).getRows();
  }

  AddedEvidence importPublications(Path file, Progress progress) {
    HttpRequest request =
        transport
            .request("/me/researcher/imports")
            .header("Content-Type", "text/plain")
            .POST(body(file, progress))
            .build();
    return transport.json(request, AddedEvidence.class);
  }

  /** Keeps a stream in a file while something is done with it: another try needs it again. */
  static <T> T kept(InputStream content, Function<Path, T> use) {
    try {
      Path file = Files.createTempFile("hub-", ".csv");
      try {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        return use.apply(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as a body of known length that tells how far it is; each try opens it anew. */
  private static BodyPublisher body(Path file, Progress progress) {
    long total = size(file);
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

  private static long size(Path file) {
    try {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new NoSuchFileException(file.toString());
      }
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
