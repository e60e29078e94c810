package fr.healthdatahub.challenges.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files in the Hub's home, each named by the SHA-256 of its content, so that a file is written once
 * and never changed. A file exists only when it is complete and on the disk: it is written beside,
 * forced, then renamed.
 */
@ApplicationScoped
public class FileStore {
  private Path root;

  protected FileStore() {}

  @Inject
  public FileStore(@ConfigProperty(name = "hub.home") String home) {
    this(Path.of(home));
  }

  public FileStore(Path home) {
    this.root = home.resolve("files");
  }

  /** Opens a draft that becomes a stored file when it is kept, and nothing when it is closed. */
  public Draft draft() throws IOException {
    Path incoming = Files.createDirectories(root.resolve("incoming"));
    return new Draft(Drafts.create(incoming));
  }

  /**
   * Removes drafts that a killed process left. Only before the first draft of this process: the
   * home belongs to one process, so whatever lies there has no writer any more.
   *
   * @return how many there were
   */
  public int removeDrafts() throws IOException {
    return Drafts.remove(root.resolve("incoming"));
  }

  /** Stores a whole stream and answers its digest. */
  public Stored store(InputStream content) throws IOException {
    try (Draft draft = draft()) {
      content.transferTo(draft.stream());
      return draft.keep();
    }
  }

  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(path(sha256));
  }

  /** Where a stored file lies; for readers that seek. */
  public Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** A stored file: its digest in lower-case hexadecimal and its size. */
  public record Stored(String sha256, long bytes) {}

  /** A file on its way in. */
  public final class Draft implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final OutputStream stream;

    private Draft(Path file) throws IOException {
      this.file = file;
      this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
      this.digest = sha256();
      this.stream = new DigestOutputStream(Channels.newOutputStream(channel), digest);
    }

    public OutputStream stream() {
      return stream;
    }

    /** Forces the file to the disk and gives it its name. */
    public Stored keep() throws IOException {
      long bytes = channel.position();
      channel.force(true);
      channel.close();
      String sha256 = HexFormat.of().formatHex(digest.digest());
      Path target = path(sha256);
      Path folder = Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      Drafts.force(folder);
      Drafts.force(root);
      return new Stored(sha256, bytes);
    }

    @Override
    public void close() throws IOException {
      channel.close();
      Files.deleteIfExists(file);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
