package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The files of the tables of a sample, all written in one go. */
record SampleTables(
    RowSource source, SampleFormat format, SampleStore store, AttachedFiles attachments) {
  /**
   * @param complete whether also with the rows that all shards have, and with files without rows
   */
  List<WrittenFile> write(boolean complete, int threads, Progress progress) throws IOException {
    List<SourceFile> files = source.files();
    TableFile[] tables = new TableFile[files.size()];
    for (int i = 0; i < tables.length; i++) {
      SourceFile file = files.get(i);
      tables[i] = file.wanted() ? new TableFile(store, format.pathOf(file), file, format) : null;
    }
    try {
      new SampleWriter(source, format, tables, attachments, threads, progress).write(complete);
      List<WrittenFile> written = new ArrayList<>();
      for (int i = 0; i < tables.length; i++) {
        if (tables[i] != null && (complete || tables[i].rows() > 0)) {
          tables[i].finish();
          written.add(written(files.get(i), tables[i]));
        }
      }
      return written;
    } finally {
      for (TableFile table : tables) {
        if (table != null) {
          table.close();
        }
      }
    }
  }

  private static WrittenFile written(SourceFile file, TableFile table) {
    return new WrittenFile(
        file.name(),
        file.table().name(),
        table.path(),
        table.rows(),
        table.bytes(),
        table.sha256());
  }
}
