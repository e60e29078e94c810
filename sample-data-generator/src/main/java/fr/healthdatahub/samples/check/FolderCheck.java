package fr.healthdatahub.samples.check;

import fr.healthdatahub.samples.schema.ForeignKey;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Checks all tables of a folder; a table is checked when those to which it points were. */
public final class FolderCheck {
  private FolderCheck() {}

  /**
   * Checks a folder that has a {@code datapackage.json}. Memory grows with the number of keys,
   * about 20 bytes each.
   *
   * @param threads tables that are checked at once
   * @throws fr.healthdatahub.samples.schema.InvalidSchema when the description cannot be used
   */
  public static CheckReport check(Path folder, int threads) throws IOException {
    PackageFile description = PackageFile.read(folder);
    KeyIndex keys = new KeyIndex(description.tables());
    CheckReport report = new CheckReport();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Map<String, CompletableFuture<Void>> begun = new HashMap<>();
      for (Table table : description.tables()) {
        List<CompletableFuture<Void>> before = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
          if (begun.containsKey(key.table())) {
            before.add(begun.get(key.table()));
          }
        }
        TableCheck check =
            new TableCheck(table, description.paths().get(table.name()), keys, report);
        begun.put(
            table.name(),
            CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> run(check), pool));
      }
      CompletableFuture.allOf(begun.values().toArray(CompletableFuture[]::new)).join();
      return report;
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void run(TableCheck check) {
    try {
      check.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
