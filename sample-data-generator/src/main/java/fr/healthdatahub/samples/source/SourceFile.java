package fr.healthdatahub.samples.source;

import fr.healthdatahub.samples.schema.Table;
import java.util.List;

/**
 * A file of a sample.
 *
 * @param name without its ending, such as T_MCO18B
 * @param folder inside the sample, ending with /; empty for most
 * @param table whose rows it holds; without columns where lines are JSON
 * @param wanted whether it is to be written
 */
public record SourceFile(String name, String folder, Table table, boolean wanted) {
  public SourceFile(String name, Table table, boolean wanted) {
    this(name, "", table, wanted);
  }

  /** A file of which each line is a JSON object. */
  public static SourceFile ofJson(String name, String folder) {
    Table none = new Table(name, List.of(), List.of(), List.of(), List.of(), List.of());
    return new SourceFile(name, folder, none, true);
  }

  /** Whether its lines are JSON. */
  public boolean isJson() {
    return table.columns().isEmpty();
  }
}
