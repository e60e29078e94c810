package fr.healthdatahub.samples.export;

import java.io.Serializable;
import java.util.List;

/**
 * What was written.
 *
 * @param rows of all tables
 * @param bytes of all tables and other files
 * @param files of the tables
 * @param attachments how many other files there are, such as images
 */
public record WrittenSample(long rows, long bytes, List<WrittenFile> files, long attachments)
    implements Serializable {
  static WrittenSample of(List<WrittenFile> files, AttachedFiles attachments) {
    return new WrittenSample(
        files.stream().mapToLong(WrittenFile::rows).sum(),
        files.stream().mapToLong(WrittenFile::bytes).sum() + attachments.bytes(),
        List.copyOf(files),
        attachments.count());
  }
}
