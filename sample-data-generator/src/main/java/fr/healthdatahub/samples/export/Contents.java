package fr.healthdatahub.samples.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.healthdatahub.samples.source.RowSource;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What goes into a folder.
 *
 * @param source of the rows
 * @param description the top of {@code datapackage.json}: name, title, description, what was asked
 * @param after what is written when all tables are
 */
public record Contents(RowSource source, ObjectNode description, After after) {
  /** Adds files to a folder whose tables are written. */
  public interface After {
    void write(Path folder) throws IOException;
  }
}
