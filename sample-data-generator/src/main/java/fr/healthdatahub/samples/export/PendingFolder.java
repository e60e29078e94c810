package fr.healthdatahub.samples.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * A folder that appears under its name only when it is complete. Until then its files lie in a
 * folder beside it whose name begins with a point and ends with {@code .partial}; what a killed run
 * left there is removed by the next one.
 */
public final class PendingFolder implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final Path lockFile;
  private final FileChannel channel;
  private boolean finished;

  private PendingFolder(Path target, Path partial, Path lockFile, FileChannel channel) {
    this.target = target;
    this.partial = partial;
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /**
   * Begins a folder; where the name is a link, that to which it leads.
   *
   * @throws FolderNotEmpty when there are files under the name
   * @throws FolderInUse when another run is writing to it
   * @throws FolderUnusable when it cannot appear in one go
   */
  public static PendingFolder begin(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    requireEmpty(target);
    target = replaceable(target);
    Files.createDirectories(target.getParent());
    String name = "." + target.getFileName();
    Path lockFile = target.resolveSibling(name + ".lock");
    FileChannel channel =
        FileChannel.open(
            lockFile,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException thisProcess) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new FolderInUse(target);
    }
    Path partial = target.resolveSibling(name + ".partial");
    Folders.remove(partial);
    Files.createDirectory(partial);
    return new PendingFolder(target, partial, lockFile, channel);
  }

  /** The folder itself, which can be replaced by a complete one. */
  private static Path replaceable(Path target) throws IOException {
    if (!Files.exists(target)) {
      if (Files.isSymbolicLink(target)) {
        throw new FolderUnusable(target);
      }
      return target;
    }
    Path real = target.toRealPath();
    Path parent = real.getParent();
    if (parent == null
        || real.equals(Path.of("").toRealPath())
        || !Files.isWritable(parent)
        || !Files.getFileStore(real).equals(Files.getFileStore(parent))) {
      throw new FolderUnusable(target);
    }
    return real;
  }

  private static void requireEmpty(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new FolderNotEmpty(target.toString());
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new FolderNotEmpty(target.toString());
      }
    }
  }

  /** Where files are written until the folder is complete. */
  public Path path() {
    return partial;
  }

  /** Makes the folder appear under its name. */
  public void finish() throws IOException {
    Files.deleteIfExists(target);
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
  }

  /** Removes what is there when the folder was not finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      Folders.remove(partial);
    }
    Files.deleteIfExists(lockFile);
    channel.close();
  }
}
