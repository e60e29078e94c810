package fr.healthdatahub.samples.spark;

import fr.healthdatahub.samples.export.FolderNotEmpty;
import fr.healthdatahub.samples.export.SampleStore;
import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder that appears under its name when all is there, and then gets {@code _SUCCESS}. Until
 * then its files lie in a folder beside it whose name begins with a point and ends with {@code
 * .partial}. Clusters have no locks, so each run has a folder of its own.
 */
final class PendingOutput implements AutoCloseable {
  private static final String SUCCESS = "_SUCCESS";

  private final FileSystem files;
  private final Path target;
  private final Path partial;

  private PendingOutput(FileSystem files, Path target, Path partial) {
    this.files = files;
    this.target = target;
    this.partial = partial;
  }

  /**
   * Begins a folder.
   *
   * @throws FolderNotEmpty when there are files under the name
   */
  static PendingOutput begin(Path folder, Configuration configuration) throws IOException {
    FileSystem files = folder.getFileSystem(configuration);
    Path target = files.makeQualified(folder);
    requireEmpty(files, target);
    String name = "." + target.getName() + "." + UUID.randomUUID() + ".partial";
    Path partial = new Path(target.getParent(), name);
    files.mkdirs(partial);
    // Who stops the driver leaves nothing either.
    files.deleteOnExit(partial);
    return new PendingOutput(files, target, partial);
  }

  private static void requireEmpty(FileSystem files, Path target) throws IOException {
    if (files.exists(target)) {
      FileStatus status = files.getFileStatus(target);
      if (!status.isDirectory() || files.listStatus(target).length > 0) {
        throw new FolderNotEmpty(target.toString());
      }
    }
  }

  /** Where files are written until the folder is complete. */
  Path path() {
    return partial;
  }

  /** The same for whoever knows nothing of Hadoop. */
  SampleStore store() {
    return new HadoopStore(files, partial);
  }

  /** What the file system has room for, as far as it says. */
  long freeBytes() throws IOException {
    return files.getStatus(partial).getRemaining();
  }

  /** Makes the folder appear under its name. */
  void finish() throws IOException {
    requireEmpty(files, target);
    files.delete(target, false);
    // Refuses a folder that came there meanwhile, where FileSystem.rename would move into it.
    FileContext.getFileContext(partial.toUri(), files.getConf()).rename(partial, target);
    files.create(new Path(target, SUCCESS), false).close();
  }

  /** Removes what is there when the folder was not finished; once more when the process ends. */
  @Override
  public void close() throws IOException {
    files.delete(partial, true);
  }
}
