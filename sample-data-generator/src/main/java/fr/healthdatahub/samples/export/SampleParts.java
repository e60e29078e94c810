package fr.healthdatahub.samples.export;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Samples of which each table is a folder of parts, one a shard, as engines that work on many
 * machines keep them. Rows of establishments and the like, which folders of shards have each, are
 * in the first part only.
 */
public final class SampleParts {
  private SampleParts() {}

  /**
   * Writes one shard. The first makes all files; others leave out those in which they have no rows.
   *
   * @param shard from 1, as {@code contents} have it
   * @param shards how many parts there are
   * @param threads from 1; the bytes do not depend on it
   */
  public static WrittenSample write(
      Contents contents,
      SampleFormat format,
      int shard,
      int shards,
      int threads,
      SampleStore store,
      Progress progress)
      throws IOException {
    AttachedFiles attachments = new AttachedFiles(store);
    SampleStore parts = path -> store.create(part(path, shard, shards));
    List<WrittenFile> written =
        new SampleTables(contents.source(), format, parts, attachments)
            .write(shard == 1, threads, progress).stream()
                .map(file -> file.at(part(file.path(), shard, shards)))
                .toList();
    return WrittenSample.of(written, attachments);
  }

  /** Where a part stands: {@code ER_PRS_F.parquet/part-000002-of-000010.parquet}. */
  private static String part(String path, int shard, int shards) {
    String ending = path.substring(path.indexOf('.', path.lastIndexOf('/') + 1));
    return String.format(Locale.ROOT, "%s/part-%06d-of-%06d%s", path, shard, shards, ending);
  }

  /** Writes {@code datapackage.json} when all parts are there. */
  public static void describe(Contents contents, List<WrittenSample> parts, SampleStore store)
      throws IOException {
    List<WrittenFile> files =
        parts.stream()
            .flatMap(part -> part.files().stream())
            .sorted(Comparator.comparing(WrittenFile::path))
            .toList();
    long attached = parts.stream().mapToLong(WrittenSample::attachments).sum();
    long bytes =
        parts.stream().mapToLong(WrittenSample::bytes).sum()
            - files.stream().mapToLong(WrittenFile::bytes).sum();
    DataPackage.writeParts(contents, files, attached, bytes, store);
  }
}
