package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a sample in order: one a table, and one a year for tables of the PMSI. All tables
 * have a place; those that nobody asked for are never written.
 */
public final class TableFiles {
  private final int from;
  private final int years;
  private final List<Table> tables = Tables.all();
  private final int[] first = new int[tables.size()];
  private final List<String> names = new ArrayList<>();
  private final List<Table> tableOfFile = new ArrayList<>();
  private final List<Boolean> wanted = new ArrayList<>();

  public TableFiles(SampleSpec spec) {
    from = spec.from();
    years = spec.to() - spec.from() + 1;
    for (int i = 0; i < first.length; i++) {
      Table table = tables.get(i);
      first[i] = names.size();
      for (int year = from; year <= (table.yearly() ? spec.to() : from); year++) {
        names.add(table.nameIn(year));
        tableOfFile.add(table);
        wanted.add(spec.tables().contains(table.name()));
      }
    }
  }

  public int size() {
    return names.size();
  }

  /** The name of a file without its ending, such as T_MCO18B. */
  public String name(int file) {
    return names.get(file);
  }

  public Table table(int file) {
    return tableOfFile.get(file);
  }

  public boolean wanted(int file) {
    return wanted.get(file);
  }

  /** The file of a table that is not yearly, or the first of one that is. */
  public int fileOf(Table table) {
    return first[tables.indexOf(table)];
  }

  /** Whether a year is one of the sample. */
  public boolean has(int year) {
    return year >= from && year < from + years;
  }

  public int from() {
    return from;
  }
}
