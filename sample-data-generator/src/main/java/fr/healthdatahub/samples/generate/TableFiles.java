package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a sample in order: one a table, and one a year for tables of the PMSI. All tables
 * have a place; those that nobody asked for are never written.
 */
final class TableFiles {
  private final List<Table> tables = Tables.all();
  private final int[] first = new int[tables.size()];
  private final List<SourceFile> files = new ArrayList<>();

  TableFiles(SampleSpec spec) {
    for (int i = 0; i < first.length; i++) {
      Table table = tables.get(i);
      first[i] = files.size();
      for (int year = spec.from(); year <= (table.yearly() ? spec.to() : spec.from()); year++) {
        files.add(new SourceFile(table.nameIn(year), table, spec.tables().contains(table.name())));
      }
    }
  }

  List<SourceFile> all() {
    return List.copyOf(files);
  }

  /** The file of a table that is not yearly, or the first of one that is. */
  int fileOf(Table table) {
    return first[tables.indexOf(table)];
  }
}
