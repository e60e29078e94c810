package fr.healthdatahub.samples.schema;

import fr.healthdatahub.samples.data.DataFile;
import java.util.HashMap;
import java.util.Map;

/**
 * What the tables and columns of the SNDS are, in our own words. A column that means the same in
 * all tables is told once; columns that a sample leaves empty may have no meaning here.
 */
public final class Meanings {
  private static final String EVERYWHERE = "";
  private static final Map<String, Label> TABLES = new HashMap<>();
  private static final Map<String, Label> COLUMNS = new HashMap<>();

  static {
    DataFile tables = DataFile.of("schema/tables.csv");
    for (int i = 0; i < tables.size(); i++) {
      TABLES.put(tables.text(i, "table"), label(tables, i));
    }
    DataFile columns = DataFile.of("schema/meanings.csv");
    for (int i = 0; i < columns.size(); i++) {
      COLUMNS.put(columns.text(i, "table") + "." + columns.text(i, "column"), label(columns, i));
    }
  }

  private Meanings() {}

  private static Label label(DataFile file, int row) {
    return new Label(file.text(row, "fr"), file.text(row, "en"));
  }

  /** What one row of a table is, in a sentence without its stop. */
  public static Label of(String table) {
    return TABLES.getOrDefault(table, Label.NONE);
  }

  /** What a column of a table means, in a few words; {@link Label#NONE} where we do not say. */
  public static Label of(String table, String column) {
    Label own = COLUMNS.get(table + "." + column);
    return own == null ? COLUMNS.getOrDefault(EVERYWHERE + "." + column, Label.NONE) : own;
  }
}
