package fr.healthdatahub.samples.export;

import java.io.Serializable;

/**
 * A file that was written.
 *
 * @param name without its ending, such as T_MCO18B
 * @param table as published, such as T_MCOaaB
 * @param path inside the folder
 */
public record WrittenFile(
    String name, String table, String path, long rows, long bytes, String sha256)
    implements Serializable {
  /** The same file elsewhere in the folder. */
  WrittenFile at(String other) {
    return new WrittenFile(name, table, other, rows, bytes, sha256);
  }
}
