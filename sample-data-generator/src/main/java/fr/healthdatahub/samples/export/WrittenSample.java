package fr.healthdatahub.samples.export;

import java.util.List;

/** What was written: rows and bytes of all tables, and each of their files. */
public record WrittenSample(long rows, long bytes, List<WrittenFile> files) {
  static WrittenSample of(List<WrittenFile> files) {
    return new WrittenSample(
        files.stream().mapToLong(WrittenFile::rows).sum(),
        files.stream().mapToLong(WrittenFile::bytes).sum(),
        List.copyOf(files));
  }
}
