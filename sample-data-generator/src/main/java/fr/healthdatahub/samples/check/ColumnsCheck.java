package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.parquet.read.ParquetColumn;
import fr.healthdatahub.samples.parquet.read.ParquetFile;
import fr.healthdatahub.samples.parquet.read.UnreadableParquet;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Set;

/**
 * Checks the cells of a Parquet table that no rule of rows looks at, one column after the other.
 * What is wrong with a file as a whole is left to {@link TableCheck}.
 */
final class ColumnsCheck {
  private final Table table;
  private final TableFile file;
  private final Set<Integer> others;
  private final CheckReport report;
  private final long pageMemory;

  /**
   * @param others columns that are not looked at here
   * @param pageMemory bytes that the open pages of a file may take
   */
  ColumnsCheck(
      Table table, TableFile file, Set<Integer> others, CheckReport report, long pageMemory) {
    this.table = table;
    this.file = file;
    this.others = others;
    this.report = report;
    this.pageMemory = pageMemory;
  }

  void run() throws IOException {
    long before = 0;
    for (int part = 0; part < file.paths().size(); part++) {
      try (ParquetFile columns = file.columns(part, table, pageMemory)) {
        for (int i = 0; i < table.columns().size() && columns.isOfTable(); i++) {
          if (!others.contains(i)) {
            column(table.columns().get(i), columns.column(i), before);
          }
        }
        before += columns.rows();
      } catch (NoSuchFileException | UnreadableParquet toldForTheTable) {
        continue;
      }
    }
  }

  /**
   * @param before rows of the parts before
   */
  private void column(Column column, ParquetColumn cells, long before) throws IOException {
    String name = column.name();
    try (cells) {
      while (cells.next()) {
        Rule broken = CellRules.broken(column, cells, 0);
        if (broken == null) {
          cells.approve(0);
        } else {
          report.add(new Finding(table.name(), before + cells.row(), name, broken, cells.text(0)));
        }
      }
    } catch (UnreadableParquet e) {
      Rule rule = Rule.valueOf(e.flaw().name());
      report.add(new Finding(table.name(), before + cells.row() + 1, name, rule, e.found()));
    }
  }
}
