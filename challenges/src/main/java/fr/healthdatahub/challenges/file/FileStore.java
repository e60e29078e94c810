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
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files in the Hub's home, each named by the SHA-256 of its content, so that a file is written once
 * and never changed. A file exists only when it is complete and on the disk: it is written beside,
 * forced, then renamed.
 */
@ApplicationScoped
public class FileStore {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** Files between their being stored and the row that names them, by how many requests. */
  private final Map<String, Integer> inHand = new HashMap<>();

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

  /** Digests of the files that were stored before an instant. */
  public List<String> storedBefore(Instant instant) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root, 2)) {
      return all.filter(file -> DIGEST.matcher(file.getFileName().toString()).matches())
          .filter(file -> isOlder(file, instant))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  /**
   * Removes a file that was stored before an instant and that nothing names. Nobody can store it
   * meanwhile, and one that is in hand stays.
   *
   * @param named whether a row names the digest, asked at that moment
   * @return whether the file went
   */
  public boolean removeUnless(Predicate<String> named, String sha256, Instant storedBefore)
      throws IOException {
    synchronized (inHand) {
      return !inHand.containsKey(sha256)
          && isOlder(path(sha256), storedBefore)
          && !named.test(sha256)
          && Files.deleteIfExists(path(sha256));
    }
  }

  private static boolean isOlder(Path file, Instant instant) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
    } catch (IOException gone) {
      return false;
    }
  }

  /** A stored file: its digest in lower-case hexadecimal and its size. */
  public record Stored(String sha256, long bytes) {}

  /** A file on its way in. */
  public final class Draft implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final OutputStream stream;
    private String sha256;
    private boolean kept;

    private Draft(Path file) throws IOException {
      this.file = file;
      this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
      this.digest = FileStore.sha256();
      this.stream = new DigestOutputStream(Channels.newOutputStream(channel), digest);
    }

    public OutputStream stream() {
      return stream;
    }

    /** The digest of what was written; nothing more can be. */
    public String sha256() {
      if (sha256 == null) {
        sha256 = HexFormat.of().formatHex(digest.digest());
      }
      return sha256;
    }

    /** Forces the file to the disk and gives it its name; it is in hand until this is closed. */
    public Stored keep() throws IOException {
      long bytes = channel.position();
      channel.force(true);
      channel.close();
      Path target = path(sha256());
      Path folder = Files.createDirectories(target.getParent());
      synchronized (inHand) {
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        inHand.merge(sha256, 1, Integer::sum);
        kept = true;
      }
      Drafts.force(folder);
      Drafts.force(root);
      return new Stored(sha256, bytes);
    }

    /** A second time changes nothing. */
    @Override
    public void close() throws IOException {
      channel.close();
      if (kept) {
        kept = false;
        synchronized (inHand) {
          inHand.computeIfPresent(sha256, (digest, hands) -> hands == 1 ? null : hands - 1);
        }
      } else {
        Files.deleteIfExists(file);
      }
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
