package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files on their way from the Hub: each try goes on where the one before ended. */
final class Downloads {
  private static final int BUFFER = 1 << 16;
  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;

  private final Transport transport;

  Downloads(Transport transport) {
    this.transport = transport;
  }

  /**
   * A file as the Hub describes it.
   *
   * @param folder in which it belongs, or null
   */
  record Wanted(String name, String folder, long bytes, String sha256) {
    Wanted(String name, long bytes, String sha256) {
      this(name, null, bytes, sha256);
    }
  }

  /**
   * Brings a file into a folder.
   *
   * @param into the folder, which is made where it is missing
   * @param parent address of what has the file, below {@code /api/v1}, with a slash at its end
   */
  Path download(String parent, Wanted file, Path into, Progress progress) {
    String name = plainName(file.name());
    Path folder = file.folder() == null ? into : into.resolve(plainName(file.folder()));
    Path target = folder.resolve(name);
    Path part = folder.resolve(name + ".part");
    String path =
        parent
            + ApiClient.urlEncode(file.name())
            + (file.folder() == null ? "" : "?folder=" + ApiClient.urlEncode(file.folder()));
    try {
      Files.createDirectories(folder);
      if (Files.exists(target) && digest(target).equals(file.sha256())) {
        progress.at(file.bytes(), file.bytes());
        return target;
      }
      transport.trying(() -> fetch(path, part, file, progress));
      if (!digest(part).equals(file.sha256())) {
        Files.delete(part);
        throw new HubException.UnexpectedAnswer(
            200, "The download of " + name + " is damaged: its SHA-256 is another", null);
      }
      return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a small file that the Hub makes on the way. */
  String text(String path) {
    return transport.trying(
        () -> {
          HttpResponse<InputStream> response = transport.once(transport.request(path).build());
          try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw transport.unreachable(e);
          }
        });
  }

  private Path fetch(String path, Path part, Wanted file, Progress progress) {
    long have = part.toFile().length();
    if (have >= file.bytes()) {
      have = 0;
    }
    HttpRequest.Builder request = transport.request(path);
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
      request.header("If-Range", '"' + file.sha256() + '"');
    }
    HttpResponse<InputStream> response = answer(request.GET().build(), part);
    boolean goesOn =
        response.statusCode() == PARTIAL
            && response
                .headers()
                .firstValue("Content-Range")
                .orElse("")
                .startsWith("bytes " + have + "-");
    try (InputStream body = response.body()) {
      if (response.statusCode() == PARTIAL && !goesOn) {
        throw Answers.unexpected(PARTIAL, null);
      }
      long done = write(body, part, goesOn ? have : 0, file.bytes(), progress);
      if (done < file.bytes()) {
        throw new IOException("The connection ended after " + done + " bytes");
      }
      return part;
    } catch (IOException e) {
      throw transport.unreachable(e);
    }
  }

  private HttpResponse<InputStream> answer(HttpRequest request, Path part) {
    try {
      return transport.once(request);
    } catch (HubException refused) {
      if (refused.status() == NOT_SATISFIABLE) {
        part.toFile().delete();
      }
      throw refused;
    }
  }

  /** Only a plain name: a file never leaves the folder, whatever the Hub calls it. */
  private static String plainName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (last.isBlank() || last.equals(".") || last.equals("..") || last.indexOf('\0') >= 0) {
      throw new HubException.UnexpectedAnswer(200, "“" + name + "” is no name of a file", null);
    }
    return last;
  }

  private static long write(InputStream body, Path part, long have, long total, Progress progress)
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
      return done;
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
}
