package fr.healthdatahub.samples.schema;

import fr.healthdatahub.samples.data.DataFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a sample of the SNDS has in its columns: many are left empty, some hold the same value in
 * all rows. The generator does not say so anywhere, so a data file does, and a test compares it
 * with a sample.
 */
public final class Filling {
  private static final Set<String> EMPTY = new HashSet<>();
  private static final Map<String, String> ALWAYS = new HashMap<>();

  static {
    DataFile file = DataFile.of("schema/filling.csv");
    for (int i = 0; i < file.size(); i++) {
      String table = file.text(i, "table");
      for (String column : words(file.text(i, "empty"))) {
        EMPTY.add(table + "." + column);
      }
      for (String pair : words(file.text(i, "always"))) {
        int at = pair.indexOf('=');
        ALWAYS.put(table + "." + pair.substring(0, at), pair.substring(at + 1));
      }
    }
  }

  private Filling() {}

  private static String[] words(String cell) {
    return cell.isEmpty() ? new String[0] : cell.split(";", -1);
  }

  /** Whether a sample leaves a column empty. */
  public static boolean isEmpty(String table, String column) {
    return EMPTY.contains(table + "." + column);
  }

  /** The value that a column has in all rows of a sample, or null. */
  public static String always(String table, String column) {
    return ALWAYS.get(table + "." + column);
  }
}
